import type { MeaningId } from './lexicon.js';

/** What is looked for in an answer, and what is asked where it is not found. */
export interface Criterion {
  readonly id: string;
  /** "who was asked for help, and for what" */
  readonly name: string;
  /** Put to the learner where nothing was found. */
  readonly question: string;
  /** Meanings whose columns the model weighs. */
  readonly meanings: readonly MeaningId[];
  /** Other features that it weighs, beside those that every model does. */
  readonly features: readonly string[];
}

/** Weighed by the model of every criterion. */
export const commonFeatures: readonly string[] = [
  'i',
  'we',
  'person',
  'thing',
  'habit',
  'hypothetical',
  'negated',
  'wished',
  'asked',
  'past',
  'short',
  'long',
  'i act',
  'number',
];

const times = ['clock', 'date', 'duration', 'moment'];
const timesNear = times.map((time) => `${time}.near`);
const people = ['pronoun', 'person after verb', 'person before verb', 'person.near'];

/** The criteria whose evidence a learnt model finds. */
export const learntCriteria: readonly Criterion[] = [
  {
    id: 'c-project',
    name: 'one particular project, system, client or team',
    question: 'Where was that: which system, which client, which team?',
    meanings: ['result'],
    features: [
      'system',
      'particular system',
      'owned system',
      'definite system',
      'version',
      'our',
      'my',
      'system.near',
      ...times,
    ],
  },
  {
    id: 'c-number',
    name: 'a number that matters',
    question: 'How many, how much or how long was it?',
    meanings: [],
    features: ['percent or money', 'big number', 'digits', 'counted time', 'counted things', 'number.near', ...times],
  },
  {
    id: 'c-first',
    name: 'what you did yourself',
    question: 'Which of it did you do yourself?',
    meanings: ['tell', 'request', 'offer', 'rank'],
    features: ['i act.near', 'we act', 'they act', 'my', 'person after verb'],
  },
  {
    id: 'c-order',
    name: 'what came first, and by which rule',
    question: 'What came first, and what made it first?',
    meanings: ['rank', 'stake', 'drop'],
    features: ['i act.near', 'person after verb', 'moment', 'no tense'],
  },
  {
    id: 'c-drop',
    name: 'what was left out or moved to later',
    question: 'What did you leave out, or move to later?',
    meanings: ['drop', 'agree'],
    features: ['moment', 'date', 'system', 'person after verb', 'they act'],
  },
  {
    id: 'c-help',
    name: 'who was asked for help, and for what',
    question: 'Who else was in it, and what did you ask them for?',
    meanings: ['request', 'support', 'offer'],
    features: [...people, 'they act', 'with', 'so', 'duration', 'we act'],
  },
  {
    id: 'c-comms',
    name: 'who was told what, and when',
    question: 'Who heard about it, what did they hear, and when?',
    meanings: ['tell', 'audience'],
    features: [...people, ...times, ...timesNear, 'they act'],
  },
  {
    id: 'c-agree',
    name: 'who agreed or decided',
    question: 'Who decided that, or agreed to it?',
    meanings: ['agree', 'drop'],
    features: [...people, 'they act', 'pronoun', 'we act'],
  },
  {
    id: 'c-time',
    name: 'a date, a time or how long it took',
    question: 'When was that, and how much time was there?',
    meanings: [],
    features: [...times, ...timesNear, 'counted time', 'digits'],
  },
  {
    id: 'c-result',
    name: 'how it ended, best with a number',
    question: 'How did it end, and how could one tell?',
    meanings: ['result', 'learn'],
    features: [
      'counted things',
      'percent or money',
      'system',
      'they act',
      'it acts',
      'we act',
      ...times,
      'person before verb',
    ],
  },
  {
    id: 'c-learn',
    name: 'what you have done differently since',
    question: 'What do you do differently since then?',
    meanings: ['learn'],
    features: ['my', 'it acts', 'moment', 'duration', 'we act', 'they act'],
  },
  {
    id: 'c-balance',
    name: 'how you recover outside work',
    question: 'What do you do after work to come down again?',
    meanings: ['rest', 'overwork'],
    features: ['my', ...times, 'system', 'they act', 'person after verb', 'with', 'no tense'],
  },
];
