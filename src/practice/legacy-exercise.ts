import type { LearnerEvent } from '../progress/event.js';
import type { Size } from '../simulations/engine/simulation.js';
import type { Key } from '../text/key.js';
import type { Line } from '../text/line.js';
import type { Material } from './kit/practice.js';

export { type Material, PracticeError } from './kit/practice.js';

/**
 * A practice being done: immutable, every press, tick or line gives the next. It knows no terminal: the screen paints
 * `view`, linear mode says `say` and hands in lines, and both put the events of a turn into the journal.
 */
export interface Exercise {
  /** "Bump court". */
  readonly title: string;
  /** Where in it the learner is: "case 3/10". */
  readonly status: string;
  /** What can be pressed now: `[['space', 'choose'], …]`, the most useful first. */
  readonly keys: readonly (readonly [key: string, meaning: string])[];
  /** True while printable keys are text, so that nobody else takes them for commands. */
  readonly typing: boolean;
  /** True when it is over; enter then leaves it. */
  readonly done: boolean;
  /** Milliseconds between the ticks it wants; null when nothing moves. */
  readonly every: number | null;
  /** At most `size.rows` lines of `size.columns` cells. */
  view(size: Size, now: number): readonly Line[];
  press(key: Key, now: number): Turn;
  paste(text: string, now: number): Turn;
  tick(now: number): Turn;
  /** What linear mode says at this point: the task, the feedback, the question to answer next. Sentences, no drawing. */
  readonly say: readonly Line[];
  /** How to answer in linear mode, in a few words; null when there is nothing to answer and it only goes on. */
  readonly form: string | null;
  /** Reads a line typed in linear mode. */
  read(line: string, now: number): Turn | { readonly malformed: string };
}

export interface Turn {
  readonly exercise: Exercise;
  /** What goes into the journal. */
  readonly events: readonly LearnerEvent[];
  /** A text to edit in the learner's own editor; the answer comes back through `edited`. */
  readonly edit?: { readonly text: string; readonly edited: (text: string, now: number) => Turn };
}

/** A kind of practice. One folder each; `registry.ts` lists them. */
export interface Practice {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Throws a PracticeError, in one line, when the material it needs is not in the course. */
  begin(material: Material): Exercise;
}
