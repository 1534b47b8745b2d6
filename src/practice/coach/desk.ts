import type { Progress } from '../../progress/fold.js';
import type { Exercise, Turn } from '../exercise.js';
import type { Assessment } from './assess.js';
import type { BankQuestion } from './bank.js';
import type { Length } from './lengths.js';

/** An answer that was handed in. */
export interface HandedIn {
  readonly text: string;
  readonly level: number;
}

/** How the editor opens on an answer. */
export interface Opening {
  readonly text: string;
  readonly now: number;
  readonly isDraft?: boolean;
  readonly length?: Length | null;
}

/** What the stages of the coach know. */
export interface Desk {
  readonly bank: readonly BankQuestion[];
  readonly drafts: Readonly<Record<string, string>>;
  /** Finished answers by question, oldest first. */
  readonly written: Readonly<Record<string, readonly HandedIn[]>>;
  readonly ways: Ways;
}

/** Where an answer leads; the mock interview has ways of its own. */
export interface Ways {
  /** After the feedback. Null for the coach's own: self-scoring, samples, follow-up questions. */
  readonly onward: ((assessment: Assessment, now: number) => Turn) | null;
  choose(desk: Desk): Exercise;
  write(desk: Desk, question: BankQuestion, opening: Opening): Exercise;
}

export function deskOf(bank: readonly BankQuestion[], { drafts, answersWritten }: Progress, ways: Ways): Desk {
  return { bank, drafts, written: answersWritten, ways };
}

/** The desk with a draft kept, or with a finished answer in its place. */
export function remember(desk: Desk, key: string, text: string, level?: number): Desk {
  const { [key]: _before, ...drafts } = desk.drafts;
  // The newest draft goes last: that is where the list of questions opens.
  if (level === undefined) return { ...desk, drafts: { ...drafts, [key]: text } };
  return { ...desk, drafts, written: { ...desk.written, [key]: [...(desk.written[key] ?? []), { text, level }] } };
}
