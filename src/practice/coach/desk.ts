import type { Progress } from '../../progress/fold.js';
import type { Turn } from '../legacy-exercise.js';
import type { Assessment } from './assess.js';
import type { BankQuestion } from './bank.js';
import type { Length } from './lengths.js';

/** An answer that was handed in. */
export interface HandedIn {
  readonly text: string;
  readonly level: number;
}

/** An answer that was handed in, and how it was read. */
export interface Read {
  readonly question: BankQuestion;
  /** The version of the story; null for the plain answer. */
  readonly length: Length | null;
  readonly answer: string;
  readonly assessment: Assessment;
}

/** What the stages of the coach know. */
export interface Desk {
  readonly bank: readonly BankQuestion[];
  readonly drafts: Readonly<Record<string, string>>;
  /** Finished answers by question, oldest first. */
  readonly written: Readonly<Record<string, readonly HandedIn[]>>;
  /** Where the feedback leads: the coach goes on with it, a mock interview has its own next part. */
  readonly after: (desk: Desk, read: Read, now: number) => Turn;
  /** What that is called beside the key. */
  readonly afterName: string;
}

export function deskOf(
  bank: readonly BankQuestion[],
  { drafts, answersWritten }: Pick<Progress, 'drafts' | 'answersWritten'>,
  { after, afterName }: Pick<Desk, 'after' | 'afterName'>,
): Desk {
  return { bank, drafts, written: answersWritten, after, afterName };
}

/** The desk with a draft kept, or with a finished answer in its place. */
export function remember(desk: Desk, key: string, text: string, level?: number): Desk {
  const { [key]: _before, ...drafts } = desk.drafts;
  // The newest draft goes last: that is where the list of questions opens.
  if (level === undefined) return { ...desk, drafts: { ...drafts, [key]: text } };
  return { ...desk, drafts, written: { ...desk.written, [key]: [...(desk.written[key] ?? []), { text, level }] } };
}
