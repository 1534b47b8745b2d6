import * as v from 'valibot';
import type { Course } from '../../../course/course.js';
import { findIn } from '../../../course/id.js';
import type { Intent as FormIntent, Graded } from '../../../questions/kind.js';
import type { CursorMove } from '../../kit/list.js';
import { readSaved } from '../../kit/saved.js';
import type { AnswerIntent, Answering } from '../answer/answering.js';
import type { Notebook } from '../answer/notebook.js';
import type { BankQuestion } from '../bank/bank.js';
import type { Calibration } from '../calibration.js';
import type { Outside, Talk, TalkIntent } from '../talk/talk.js';
import type { Fork } from './forks.js';
import { type Outcome, type Part, pressureQuestion } from './plan.js';

/** How long a mock interview takes, in milliseconds. */
export const interviewTime = 20 * 60_000;

/** A mock interview as it stands. Times are in milliseconds since 1970. */
export interface Mock {
  readonly course: Course;
  readonly bank: readonly BankQuestion[];
  readonly forks: readonly Fork[];
  readonly notebook: Notebook;
  readonly outside: Outside;
  /** A command that writes down what is said; empty for none. */
  readonly transcribe: string;
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
    /** After the clock: an interviewer of the learner's own asks on. */
    | { readonly stage: 'talking'; readonly talk: Talk }
    /** What it made of the answer, in a line; left out for nothing. */
    | { readonly stage: 'report'; readonly scroll: number; readonly heard?: string };
}

/** A question of the course, and what was done on its answer form, which is made from that. */
export interface Asked {
  readonly stage: 'question';
  readonly question: string;
  readonly since: number;
  readonly done: readonly FormIntent[];
  /** Why it could not be handed in; empty otherwise. */
  readonly complaint: string;
}

export type MockIntent =
  | AnswerIntent
  | TalkIntent
  | { readonly type: 'start' | 'skip' | 'submit' }
  | { readonly type: 'fill'; readonly change: FormIntent }
  /** An answer in linear mode, as a line that the form can read. */
  | { readonly type: 'submit-line'; readonly line: string }
  | CursorMove
  /** Takes the way under the cursor, or one by its index. */
  | { readonly type: 'take'; readonly index?: number };

/** Milliseconds of the interview that are used up. */
export function elapsed({ spent, since, now }: Pick<Mock, 'spent' | 'since' | 'now'>): number {
  return Math.min(interviewTime, spent + Math.max(0, now - since));
}

/** The interview in a line of text, for the journal. */
export function writeInterview(mock: Pick<Mock, 'parts' | 'outcomes' | 'spent' | 'since' | 'now'>): string {
  const { parts, outcomes } = mock;
  return JSON.stringify({
    parts: parts.map(({ kind, id }) => `${kind} ${id}`),
    outcomes,
    spent: elapsed(mock),
  });
}

const savedInterview = v.object({
  parts: v.array(v.string()),
  outcomes: v.array(v.object({ points: v.nullable(v.number()), level: v.exactOptional(v.number()) })),
  spent: v.pipe(v.number(), v.minValue(0), v.maxValue(interviewTime - 1)),
});

/** What the journal knows of an unfinished interview; null when it does not fit this course. */
export function readInterview(
  kept: string | undefined,
  { course, bank, forks }: Pick<Mock, 'course' | 'bank' | 'forks'>,
): Pick<Mock, 'parts' | 'outcomes' | 'spent'> | null {
  const saved = readSaved(savedInterview, kept);
  if (saved === null) return null;
  const { outcomes, spent } = saved;
  const parts = saved.parts.flatMap((text): Part[] => {
    const [kind, id = ''] = text.split(' ');
    if (kind === 'question' && findIn(course.questions, id) !== undefined) return [{ kind, id }];
    if (kind === 'fork' && forks.some((fork) => fork.id === id)) return [{ kind, id }];
    // An interview that was begun when any question could come last ends with the one about pressure, too.
    if (kind === 'answer') return pressureQuestion(bank).map((question) => ({ kind, id: question.id }));
    return [];
  });
  const isWhole = parts.length === saved.parts.length && outcomes.length < parts.length;
  return isWhole ? { parts, outcomes, spent } : null;
}
