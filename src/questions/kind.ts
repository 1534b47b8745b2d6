import type { Block, Inline, SimulationReference } from '../course/block.js';
import type { Option, Question } from '../course/question.js';
import type { PlainPhrase } from '../words/phrase.js';

/** What a learner means by a key, whatever the key is. */
export type Intent =
  | { readonly do: 'previous' | 'next' | 'left' | 'right' | 'pick' | 'erase' }
  /** The row with this number, from 0: a digit or a letter was pressed. */
  | { readonly do: 'jump'; readonly row: number }
  | { readonly do: 'type'; readonly text: string };

export type Mark = 'none' | 'chosen' | 'held' | 'right' | 'wrong' | 'missed';

/** One line of an answer form: an option, an item to order, a pair to match, a line of code. */
export interface Row {
  /** What names it in linear mode and beside it on screen: a, b, c or 1, 2, 3. */
  readonly label: string;
  readonly text: readonly Inline[];
  /** Set for a line of code, which keeps its spaces. */
  readonly code?: true;
  readonly cursor: boolean;
  readonly mark: Mark;
  /** What the learner put beside it: a bucket, a partner; empty where nothing. */
  readonly beside: readonly Inline[];
  /** After grading: what to say about this row; empty where there is nothing to say. */
  readonly feedback: readonly Block[];
  readonly showMe?: SimulationReference;
}

/** A question in front of a learner: immutable, every press gives the next one. */
export interface AnswerForm {
  /** What to do, in a few words: "Choose one", "Put in order". */
  readonly instruction: string;
  /** How to answer in linear mode: "a letter, for example b". */
  readonly format: string;
  /** The keys that mean something here beyond enter: `[['space', 'choose'], …]`, for the footer. */
  readonly keys: readonly (readonly [key: string, meaning: PlainPhrase])[];
  readonly rows: readonly Row[];
  /** Where the choices for `beside` are named (buckets, partners): label and text of each, in their order. */
  readonly targets: readonly { readonly label: string; readonly text: readonly Inline[] }[];
  /** The text typed so far, and the unit behind it; null for a question without a text field. */
  readonly field: { readonly text: string; readonly unit: string } | null;
  /** Why it cannot be handed in yet, in a sentence; null when it can. */
  readonly missing: string | null;
  press(intent: Intent): AnswerForm;
  /** Reads an answer typed in linear mode ("b", "a c", "70", "c a b", "1b 2a", free text). Says what format it wants if it cannot. */
  read(line: string): AnswerForm | { readonly malformed: string };
  /** Grades what is on the answer form. Only call it when nothing is missing. */
  grade(): Graded;
  /** The solution for someone who gives up: no points, the right rows marked, every feedback that explains them. */
  reveal(): Graded;
}

export interface Graded {
  readonly correct: boolean;
  /** Share of full marks, 0 to 1. */
  readonly points: number;
  /** The answer in the author's own order, so that it means the same under any shuffle. Goes into the journal. */
  readonly answer: string | number | readonly number[];
  /** The rows again, marked right, wrong or missed, each with its feedback. In the order of the solution where order matters. */
  readonly rows: readonly Row[];
  /** Feedback on the answer as a whole (a number that is a known mistake, a form that was accepted); often empty. */
  readonly feedback: readonly Block[];
  readonly showMe?: SimulationReference;
  /** The right answer in one line of text. */
  readonly solution: string;
}

/** Draws whole numbers from 0 to n − 1; hand in a seeded one. */
export type Draw = (n: number) => number;

/** What stands under a question's `##` heading, taken apart by `content/` and not yet understood. */
export interface Shape {
  readonly prompt: readonly Block[];
  /** The list, table or sections that follow the prompt, in the order of the file. */
  readonly parts: readonly Part[];
  readonly hasExplanation: boolean;
}

export interface Item {
  readonly checked: boolean | null;
  readonly text: readonly Inline[];
  readonly feedback: readonly Block[];
  readonly showMe?: SimulationReference;
  readonly line: number;
}

export type Part =
  | { readonly kind: 'tasks' | 'ordered' | 'bullets'; readonly items: readonly Item[]; readonly line: number }
  | {
      readonly kind: 'pairs';
      readonly rows: readonly (readonly [readonly Inline[], readonly Inline[]])[];
      readonly line: number;
    }
  | {
      readonly kind: 'bucket';
      readonly title: readonly Inline[];
      readonly items: readonly Item[];
      readonly line: number;
    }
  /** `Answer: …`, with the code block of the prompt where there is one. */
  | { readonly kind: 'answer'; readonly text: string; readonly code: string | null; readonly line: number };

export type Reading<Body> =
  | {
      readonly body: Body;
      /** Given where the kind shows a part of the prompt itself, and the rest is what is left to show above it. */
      readonly prompt?: readonly Block[];
    }
  /** It has this kind's shape, but something is wrong with it. */
  | { readonly wrong: string; readonly line?: number };

/** Something a learner may answer, and whether they should. */
export interface Choice extends Option {
  readonly right: boolean;
  /** Where it stands in its file. */
  readonly line: number;
}

/** An answer as the journal keeps it. */
export type Answer = Graded['answer'];

/**
 * A kind of question. One file each; `registry.ts` lists them. `Body` is what it keeps of a question, as plain data.
 */
export interface Kind<Body> {
  /** For people: "single choice". */
  readonly title: PlainPhrase;
  /** Reads a question of this shape; null if the shape is not this kind's. No two kinds claim the same shape. */
  recognise(shape: Shape): Reading<Body> | null;
  /** Puts the question on an answer form, shuffled by `draw` where order must not give it away. */
  ask(question: Question<Body>, draw: Draw): AnswerForm;
  /** What can be answered, as far as the author wrote it down, in the author's order. */
  choices(body: Body): readonly Choice[];
  /** A kept answer in one line of words; null when the question has changed and it means nothing any more. */
  recall(body: Body, answer: Answer): string | null;
}
