import type { Key } from '../../text/key.js';
import type { Line } from '../../text/line.js';

/** What became of a task. */
export interface Outcome {
  /** Share of full marks, 0 to 1. */
  readonly points: number;
  /** What the learner answered, for the journal. */
  readonly answer: string;
  /** A few words for the list at the end: "patch; the court says major". */
  readonly remark: string;
}

/** One item of a round: immutable, every press or line gives the next. Once it has an outcome it only explains itself. */
export interface Task {
  /** The id of its entry in the deck. */
  readonly id: string;
  /** What it is about, in a line for the list at the end. */
  readonly label: string;
  readonly outcome: Outcome | null;
  readonly keys: readonly (readonly [key: string, meaning: string])[];
  readonly typing: boolean;
  /** True while it takes every key for itself, even after its outcome: something is being tried out. */
  readonly held?: boolean;
  /** As many lines as it takes, each at most `columns` wide. */
  lines(columns: number): readonly Line[];
  press(key: Key): Task;
  paste(text: string): Task;
  readonly say: readonly Line[];
  /** Null once it has an outcome. */
  readonly form: string | null;
  read(line: string): Task | { readonly malformed: string };
}
