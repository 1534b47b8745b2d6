import type { Draw } from '../../questions/kind.js';
import type { Passage } from '../kit/page.js';
import type { Binding, Malformed } from '../kit/practice.js';

/** What became of a task. */
export interface Outcome {
  /** Share of full marks, 0 to 1. */
  readonly points: number;
  /** What the learner answered, for the journal. */
  readonly answer: string;
  /** A few words for the list at the end: "patch; the court says major". */
  readonly remark: string;
}

/** Something to be asked about, by the id of its entry in the deck. */
export interface TaskItem {
  readonly id: string;
}

/**
 * A kind of task that a round is made of: pure functions over an item and how far the learner has come with it, `Task`,
 * which is plain data. Once a task has an outcome it only explains itself: the round asks it for nothing but its passages.
 */
export interface TaskKind<Item extends TaskItem, Task, Intent extends { readonly type: string }> {
  /** Before anything is done; shuffles with `draw` where things must not stand in the right order. */
  begin(item: Item, draw: Draw): Task;
  /** What it is about, in a line for the list at the end. */
  label(item: Item): string;
  outcome(item: Item, task: Task): Outcome | null;
  update(item: Item, task: Task, intent: Intent): Task;
  /** What there is to see and to hear of it. */
  passages(item: Item, task: Task): readonly Passage[];
  bindings(item: Item, task: Task): readonly Binding<Intent>[];
  /** What a line of linear mode means. */
  read(item: Item, task: Task, line: string): Intent | Malformed;
  /** How to answer in linear mode, in a few words. */
  form(item: Item, task: Task): string;
}

/** A line that was not understood: what is wrong with it, and what would be right. */
export function malformed(wrong: string, form: string): Malformed {
  return { malformed: `${wrong}. Wanted: ${form}` };
}

/** What was typed, in quotes and cut to a length that can be read. */
export function quoted(line: string): string {
  return line === '' ? 'An empty line' : `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`;
}
