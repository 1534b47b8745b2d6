import type { MeaningId } from './lexicon.js';

/** What is looked for in an answer, and what is asked where it is not found. */
export interface Criterion {
  readonly id: string;
  /** "who was asked for help, and for what" */
  readonly name: string;
  /** Put to the learner where nothing was found. */
  readonly question: string;
  /** Features of which a clause must have one to be evidence at all, whatever the model thinks of the rest of it. */
  readonly needs: readonly string[];
  /** Meanings whose columns the model weighs. */
  readonly meanings: readonly MeaningId[];
  /** Other features that it weighs, beside those that every model does. */
  readonly features: readonly string[];
}

/** Features by their names, between bars. */
function named(names: string): readonly string[] {
  return names.split('|').map((name) => name.trim().replace(/\s+/g, ' '));
}

/** A word of one of these meanings, told as done or as a habit of the speaker's. */
function told(...meanings: readonly MeaningId[]): readonly string[] {
  return meanings.flatMap((meaning) =>
    ['own', 'they', 'it', 'habit', 'theirs'].map((column) => `${meaning}.${column}`),
  );
}

/** Weighed by the model of every criterion. */
export const commonFeatures: readonly string[] = named(
  'i | we | person | thing | habit | hypothetical | negated | wished | asked | past | short | long | i act | number',
);

const times = ['clock', 'date', 'duration', 'moment'];

/** The criteria whose evidence a learnt model finds. */
export const learntCriteria: readonly Criterion[] = [
  {
    id: 'c-project',
    name: 'one particular project, system, client or team',
    question: 'Where was that: which system, which client, which team?',
    needs: ['system', 'version'],
    meanings: ['outcome'],
    features:
      named(`system | particular system | owned system | definite system | version | our | my | system.near | person.near |
      clock | date | duration | moment`),
  },
  {
    id: 'c-number',
    name: 'a number that matters',
    question: 'How many, how much or how long was it?',
    needs: ['number'],
    meanings: ['overwork'],
    features:
      named(`percent or money | big number | digits | counted time | counted things | number.near | no tense | clock | date |
      duration | moment`),
  },
  {
    id: 'c-first',
    name: 'what you did yourself',
    question: 'Which of it did you do yourself?',
    needs: ['i act'],
    meanings: ['tell', 'request', 'offer', 'rank', 'overwork', 'owning'],
    features: named(
      `i act.near | we act | they act | my | person after verb | first adverb | contact.own | drop.own | support.own`,
    ),
  },
  {
    id: 'c-order',
    name: 'what came first, and by which rule',
    question: 'What came first, and what made it first?',
    needs: ['first adverb', 'before clause', ...told('sequence', 'rank', 'stake')],
    meanings: ['sequence', 'rank', 'stake'],
    features:
      named(`i act.near | person after verb | moment | no tense | first adverb | first adverb.near | reason | before clause |
      rest.habit | overwork.own`),
  },
  {
    id: 'c-drop',
    name: 'what was left out or moved to later',
    question: 'What did you leave out, or move to later?',
    needs: ['drop.own', 'drop.they', 'drop.habit', 'drop.not', ...told('later')],
    meanings: ['drop', 'later'],
    features:
      named(`moment | date | system | person after verb | they act | agree.they | agree.near | no tense | said that | rest.it
      | rest.own | rest.habit`),
  },
  {
    id: 'c-help',
    name: 'who was asked for help, and for what',
    question: 'Who else was in it, and what did you ask them for?',
    needs: told('request', 'contact', 'support', 'offer'),
    meanings: ['request', 'support', 'offer', 'expert'],
    features:
      named(`they act | with | so | me | duration | we act | contact person | contact.near | contact.own | request person |
      offer person | tell person | tell.near | audience.own | said that | pronoun | person after verb | person before
      verb | person.near`),
  },
  {
    id: 'c-comms',
    name: 'who was told what, and when',
    question: 'Who heard about it, what did they hear, and when?',
    needs: told('tell', 'contact'),
    meanings: ['tell', 'audience', 'contact'],
    features:
      named(`they act | tell person | contact person | said that | request.own | request person | expert.own | offer.own |
      owning.near | pronoun | person after verb | person before verb | person.near | clock | date | duration | moment
      | clock.near | date.near | duration.near | moment.near`),
  },
  {
    id: 'c-agree',
    name: 'who agreed or decided',
    question: 'Who decided that, or agreed to it?',
    needs: told('agree'),
    meanings: ['agree', 'drop', 'later'],
    features: named(`they act | we act | me | pronoun | person after verb | person before verb | person.near`),
  },
  {
    id: 'c-time',
    name: 'a date, a time or how long it took',
    question: 'When was that, and how much time was there?',
    needs: times,
    meanings: ['overwork'],
    features:
      named(`rest.own | rest.it | rest.habit | since.habit | since.own | counted time | digits | no tense | request person |
      system | system.near | clock | date | duration | moment | clock.near | date.near | duration.near | moment.near`),
  },
  {
    id: 'c-result',
    name: 'how it ended, best with a number',
    question: 'How did it end, and how could one tell?',
    needs: [...told('success', 'outcome'), 'it acts', 'they act', 'number'],
    meanings: ['success', 'outcome'],
    features:
      named(`counted things | percent or money | number.near | system | they act | it acts | we act | person before verb |
      reason | rest.it | rest.own | rest.habit | later.it | blame.it | clock | date | duration | moment`),
  },
  {
    id: 'c-learn',
    name: 'what you have done differently since',
    question: 'What do you do differently since then?',
    needs: ['now', ...told('since', 'rule')],
    meanings: ['since', 'rule'],
    features:
      named(`my | it acts | moment | duration | we act | they act | now habit | rest.habit | rest.near | overwork.habit |
      rest.own`),
  },
  {
    id: 'c-balance',
    name: 'how you recover outside work',
    question: 'What do you do after work to come down again?',
    needs: ['rest', 'leisure'].flatMap((meaning) => ['own', 'it', 'habit'].map((column) => `${meaning}.${column}`)),
    meanings: ['rest', 'leisure', 'overwork', 'pride', 'cost'],
    features:
      named(`my | system | they act | person after verb | with | no tense | since.habit | stake.it | clock | date | duration
      | moment`),
  },
];

/** Criteria that are counted or listed rather than learnt. */
const plainCriteria: readonly Pick<Criterion, 'id' | 'name' | 'question'>[] = [
  {
    id: 'c-noblame',
    name: "your own part in it, or the other side's reasons",
    question: 'What was your own part in it, and what did the others need?',
  },
  {
    id: 'c-len',
    name: 'a length that can be listened to, 60 to 260 words',
    question: 'Can you say it in 60 to 260 words?',
  },
];

/** Every criterion that a question's rubric can name. */
export const criteria: readonly Pick<Criterion, 'id' | 'name' | 'question'>[] = [...learntCriteria, ...plainCriteria];

export function criterionNamed(id: string): Pick<Criterion, 'id' | 'name' | 'question'> | undefined {
  return criteria.find((criterion) => criterion.id === id);
}
