import type { Course } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import type { Progress } from '../../progress/fold.js';
import type { Draw } from '../../questions/kind.js';
import type { BankQuestion } from '../coach/bank.js';
import type { Fork } from './forks.js';
import type { Outcome, Part } from './plan.js';

/** How long a mock interview takes, in milliseconds. */
export const interviewTime = 20 * 60_000;

/** A mock interview as it stands. */
export interface Interview {
  readonly course: Course;
  readonly bank: readonly BankQuestion[];
  readonly forks: readonly Fork[];
  readonly progress: Progress;
  readonly draw: Draw;
  readonly parts: readonly Part[];
  readonly outcomes: readonly Outcome[];
  /** Milliseconds used in earlier sittings. */
  readonly spent: number;
  /** When this sitting began. */
  readonly since: number;
}

export function elapsed({ spent, since }: Interview, now: number): number {
  return Math.min(interviewTime, spent + Math.max(0, now - since));
}

/** The interview in a line of text, for the journal. */
export function writeInterview(interview: Interview, now: number): string {
  const { parts, outcomes } = interview;
  return JSON.stringify({
    parts: parts.map(({ kind, id }) => `${kind} ${id}`),
    outcomes,
    spent: elapsed(interview, now),
  });
}

/** What the journal knows of an unfinished interview; null when it cannot be gone on with in this course. */
export function readInterview(
  kept: string | undefined,
  { course, bank, forks }: Pick<Interview, 'course' | 'bank' | 'forks'>,
): Pick<Interview, 'parts' | 'outcomes' | 'spent'> | null {
  const saved = parse(kept ?? '');
  if (!isRecord(saved) || !Array.isArray(saved['parts']) || !Array.isArray(saved['outcomes'])) return null;
  const { spent } = saved;
  const outcomes = saved['outcomes'].flatMap((one): Outcome[] => (isOutcome(one) ? [one] : []));
  const parts = saved['parts'].flatMap((one): Part[] => {
    const [kind, id = ''] = String(one).split(' ');
    if (kind === 'question' && findIn(course.questions, id) !== undefined) return [{ kind, id }];
    if (kind === 'fork' && forks.some((fork) => fork.id === id)) return [{ kind, id }];
    if (kind === 'answer' && bank.some((question) => question.id === id)) return [{ kind, id }];
    return [];
  });
  const isWhole =
    parts.length === saved['parts'].length &&
    outcomes.length === saved['outcomes'].length &&
    outcomes.length < parts.length;
  if (!isWhole || typeof spent !== 'number' || !(spent >= 0) || spent >= interviewTime) return null;
  return { parts, outcomes, spent };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOutcome(value: unknown): value is Outcome {
  if (!isRecord(value)) return false;
  const { points, level } = value;
  return (points === null || typeof points === 'number') && (level === undefined || typeof level === 'number');
}
