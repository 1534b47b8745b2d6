import type { MeaningId } from './lexicon.js';

/** What is looked for in an answer, and what is asked where it is not found. */
export interface Criterion {
  readonly id: string;
  /** "who was asked for help, and for what" */
  readonly name: string;
  /** Put to the learner where nothing was found. */
  readonly question: string;
  /** Features of which a clause must have one to be evidence at all, whatever the model thinks of it; any clause where it is empty. */
  readonly needs: readonly string[];
}

/** A word of one of these meanings, told as done or as a habit of the speaker's. */
function told(...meanings: readonly MeaningId[]): readonly string[] {
  return meanings.flatMap((meaning) =>
    ['own', 'they', 'it', 'habit', 'theirs'].map((column) => `${meaning}.${column}`),
  );
}

/** The criteria whose evidence a learnt model finds. */
export const learntCriteria: readonly Criterion[] = [
  {
    id: 'c-project',
    name: 'one particular project, system, client or team',
    question: 'Where was that: which system, which client, which team?',
    needs: [],
  },
  {
    id: 'c-number',
    name: 'a number that matters',
    question: 'How many, how much or how long was it?',
    needs: ['number'],
  },
  { id: 'c-first', name: 'what you did yourself', question: 'Which of it did you do yourself?', needs: [] },
  {
    id: 'c-order',
    name: 'what came first, and by which rule',
    question: 'What came first, and what made it first?',
    needs: [],
  },
  {
    id: 'c-drop',
    name: 'what was left out or moved to later',
    question: 'What did you leave out, or move to later?',
    needs: [],
  },
  {
    id: 'c-help',
    name: 'who was asked for help, and for what',
    question: 'Who else was in it, and what did you ask them for?',
    needs: [...told('request', 'contact', 'support', 'offer'), 'causative'],
  },
  {
    id: 'c-comms',
    name: 'who was told what, and when',
    question: 'Who heard about it, what did they hear, and when?',
    needs: [],
  },
  { id: 'c-agree', name: 'who agreed or decided', question: 'Who decided that, or agreed to it?', needs: [] },
  {
    id: 'c-time',
    name: 'a date, a time or how long it took',
    question: 'When was that, and how much time was there?',
    needs: ['clock', 'date', 'duration', 'moment'],
  },
  {
    id: 'c-result',
    name: 'how it ended, best with a number',
    question: 'How did it end, and how could one tell?',
    needs: [],
  },
  {
    id: 'c-learn',
    name: 'what you have done differently since',
    question: 'What do you do differently since then?',
    needs: [],
  },
  {
    id: 'c-balance',
    name: 'how you recover outside work',
    question: 'What do you do after work to come down again?',
    needs: [],
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
