import type { Confidence, Rating } from './event.js';

export interface LessonProgress {
  /** Where the learner is, and the farthest they were; from 1. */
  readonly step: number;
  readonly farthest: number;
  readonly completed: boolean;
  /** ISO time of the last thing they did in it. */
  readonly at: string;
}

export interface Attempt {
  readonly at: string;
  readonly correct: boolean;
  readonly points: number;
  readonly confidence: Confidence | null;
  /** From the question on screen to the answer, in milliseconds, where that is known. */
  readonly ms?: number;
  /** What it was marked before the learner had it counted as right. */
  readonly marked?: { readonly correct: boolean; readonly points: number };
  /** The id of the event that it came with: what `undone` names. */
  readonly event?: string;
}

export interface Judgement {
  readonly at: string;
  readonly rating: Rating;
  readonly event?: string;
}

/** What came of a question or a card of a quiz. */
export interface QuizOutcome {
  readonly item: string;
  /** Null where it was skipped, or its answer was shown. */
  readonly right: boolean | null;
  /** 0 to 1. */
  readonly points: number;
  readonly event: string;
}

/** The newest round of a quiz, or of a review. It is over when each item has its outcome. */
export interface QuizRound {
  /** ISO time. */
  readonly begun: string;
  /** Ids of questions and cards. */
  readonly items: readonly string[];
  readonly outcomes: readonly QuizOutcome[];
}

/** A step that a learner marked; steps count from 1. */
interface Bookmark {
  readonly lesson: string;
  readonly step: number;
  readonly at: string;
  readonly event: string;
}

/** What a learner wrote at a step. */
interface Note extends Bookmark {
  readonly text: string;
}

export interface Predicted {
  readonly guess: string | number | readonly number[];
  readonly actual: string | number | null;
}

export interface WrittenAnswer {
  readonly text: string;
  readonly level: number;
}

/** When an interview is, as the learner said it, and how many minutes they have on a day. */
export interface Interview {
  /** "2026-12-07". */
  readonly date: string;
  readonly minutes: number;
  /** When they said so, as ISO time. */
  readonly said: string;
}

/** What is known by an id. It has no prototype: an id such as "constructor" finds nothing that was not put there. */
export type ById<T> = Readonly<Record<string, T>>;

/** A practice done: `score` of `of`, and what it noted itself. */
export interface PracticeRound {
  readonly score: number;
  readonly of: number;
  readonly details: Readonly<Record<string, string | number>>;
}

/** All that the program shows about a learner, worked out from what they did. */
export interface Progress {
  readonly events: number;
  readonly lessons: ById<LessonProgress>;
  readonly answers: ById<readonly Attempt[]>;
  readonly cards: ById<readonly Judgement[]>;
  /** The newest prediction by `lesson:about`. */
  readonly predictions: ById<Predicted>;
  /** How often each simulation was run, by `lesson:simulation/scenario` (no lesson, no scenario: nothing there). */
  readonly runs: ById<number>;
  /** The goals of lessons that were tried, reached or not, by the key of the run and the goal's name. */
  readonly goals: ById<true>;
  /** The most stars in each challenge, 0 to 3, by `simulation/challenge`. */
  readonly stars: ById<number>;
  /** The newest draft of each interview question. */
  readonly drafts: ById<string>;
  /** Finished interview answers, oldest first. */
  readonly answersWritten: ById<readonly WrittenAnswer[]>;
  /** Every finished round of each practice, oldest first. */
  readonly rounds: ById<readonly PracticeRound[]>;
  /** Best share reached in each practice, 0 to 1. */
  readonly practices: ById<number>;
  /** Where each practice that was begun and not finished stands, in its own words. */
  readonly unfinished: ById<string>;
  /** By the name of the quiz: `lesson:…`, `track:…`, `review`. */
  readonly quizzes: ById<QuizRound>;
  /** By the id of their event, oldest first. */
  readonly bookmarks: ById<Bookmark>;
  readonly notes: ById<Note>;
  /** Ids of events that were taken back. */
  readonly undone: ById<true>;
  /** Questions and cards that are kept out of reviews, and those to look at again: by their ids, with the event that says so. */
  readonly suspended: ById<string>;
  readonly flagged: ById<string>;
  /** Answers that count as right all the same: by the id of their event, with the event that says so. */
  readonly overruled: ById<string>;
  /** Lessons that the learner says they know. */
  readonly claimed: ById<{ readonly at: string; readonly event: string }>;
  readonly interview: Interview | null;
  /** The lesson touched last, completed or not. */
  readonly lastLesson: string | null;
  /** Times of all events, one a quarter of an hour, as ISO times; the streak is counted from them in the learner's own time zone. */
  readonly active: readonly string[];
  /** Seconds spent from each of these times on until the next of them; pauses are left out. */
  readonly spent: readonly number[];
  /** The time of the newest event, in milliseconds since 1970. */
  readonly lastTime: number;
}

/** A learner who has done nothing yet. */
export const noProgress: Progress = {
  events: 0,
  lessons: Object.create(null),
  answers: Object.create(null),
  cards: Object.create(null),
  predictions: Object.create(null),
  runs: Object.create(null),
  goals: Object.create(null),
  stars: Object.create(null),
  drafts: Object.create(null),
  answersWritten: Object.create(null),
  rounds: Object.create(null),
  practices: Object.create(null),
  unfinished: Object.create(null),
  quizzes: Object.create(null),
  bookmarks: Object.create(null),
  notes: Object.create(null),
  undone: Object.create(null),
  suspended: Object.create(null),
  flagged: Object.create(null),
  overruled: Object.create(null),
  claimed: Object.create(null),
  interview: null,
  lastLesson: null,
  active: [],
  spent: [],
  lastTime: 0,
};
