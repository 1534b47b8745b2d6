import type { Course } from '../../../course/course.js';
import type { Graded, Intent as SheetIntent } from '../../../questions/kind.js';
import type { AnswerIntent, Answering } from '../answer/answering.js';
import type { Notebook } from '../answer/notebook.js';
import type { BankQuestion } from '../bank/bank.js';
import type { Calibration } from '../calibration.js';
import type { Fork } from './forks.js';
import type { Outcome, Part } from './plan.js';

/** How long a mock interview takes, in milliseconds. */
export const interviewTime = 20 * 60_000;

/** A mock interview as it stands. Times are in milliseconds since 1970. */
export interface Mock {
  readonly course: Course;
  readonly bank: readonly BankQuestion[];
  readonly forks: readonly Fork[];
  readonly notebook: Notebook;
  /** How far the learner's own scores can be trusted; null where nothing says it. */
  readonly calibration: Calibration | null;
  /** The order of options is drawn from it. */
  readonly seed: number;
  readonly parts: readonly Part[];
  readonly outcomes: readonly Outcome[];
  /** Milliseconds used in earlier sittings. */
  readonly spent: number;
  /** When this sitting began. */
  readonly since: number;
  readonly now: number;
  readonly at:
    | { readonly stage: 'opening' }
    | Asked
    | { readonly stage: 'graded'; readonly question: string; readonly graded: Graded; readonly scroll: number }
    | { readonly stage: 'fork'; readonly fork: string; readonly cursor: number }
    | { readonly stage: 'decided'; readonly fork: string; readonly choice: number; readonly scroll: number }
    | { readonly stage: 'answer'; readonly answering: Answering }
    | { readonly stage: 'report'; readonly scroll: number };
}

/** A question of the course, and what was done on its sheet: the sheet itself is made from that. */
export interface Asked {
  readonly stage: 'question';
  readonly question: string;
  readonly since: number;
  readonly done: readonly SheetIntent[];
  /** Why it could not be handed in; empty otherwise. */
  readonly complaint: string;
}

export type MockIntent =
  | AnswerIntent
  | { readonly type: 'start' | 'skip' | 'submit' }
  | { readonly type: 'fill'; readonly change: SheetIntent }
  /** An answer in linear mode, as a line that the sheet can read. */
  | { readonly type: 'submit-line'; readonly line: string }
  | { readonly type: 'point-at' | 'take'; readonly index: number };

/** Milliseconds of the interview that are used up. */
export function elapsed({ spent, since, now }: Pick<Mock, 'spent' | 'since' | 'now'>): number {
  return Math.min(interviewTime, spent + Math.max(0, now - since));
}
