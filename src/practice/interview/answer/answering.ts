import type { Reading } from '../../../reading/reading.js';
import type { Editor } from '../../../text/editor/editor.js';
import type { Key } from '../../../text/key.js';
import type { PageIntent } from '../../kit/page.js';
import type { Stage } from '../../kit/practice.js';
import type { BankQuestion, SampleLevel } from '../bank/bank.js';
import type { KeyedCriterion } from '../bank/sample-key.js';
import type { ScoreIntent, ScoreSheet } from '../score-sheet.js';
import type { Score } from '../scores.js';
import type { Notebook } from './notebook.js';
import type { Version } from './versions.js';

/** A question being answered, from the first thought to the learner's own score: a part of the coach and of the mock interview. */
export interface Answering {
  readonly question: BankQuestion;
  /** The whole deck, so that its samples are known when they come back as an answer. */
  readonly bank: readonly BankQuestion[];
  /** Null for the whole answer. */
  readonly version: Version | null;
  readonly notebook: Notebook;
  /** A command that writes down what is said; left out for none. */
  readonly transcribe?: string;
  readonly at: Thinking | Speaking | Writing | Evidence | Scoring | Scored;
}

/** Times are in milliseconds since 1970. */
export interface Thinking {
  readonly stage: 'thinking';
  readonly since: number;
  readonly now: number;
}

/** Said aloud, after a countdown that ends at `from`. */
export interface Speaking {
  readonly stage: 'speaking';
  readonly from: number;
  readonly now: number;
  /** How often the speaker went blank. */
  readonly blanks: number;
  /** The id of the recording; null where nothing is recorded. */
  readonly recording: string | null;
  /** How long was spoken, in seconds; null while somebody speaks. */
  readonly seconds: number | null;
  /** Why nothing is recorded any more; empty otherwise. */
  readonly trouble: string;
}

export interface Writing {
  readonly stage: 'writing';
  readonly editor: Editor;
  readonly since: number;
  readonly now: number;
  /** When the last key was pressed. */
  readonly touched: number;
  /** The text as the journal has it. */
  readonly saved: string;
  readonly notice: string;
  readonly blanks: number;
}

/** An answer that was handed in. */
export interface HandedIn {
  /** Empty where it was said aloud. */
  readonly text: string;
  /** The time it took, or would take, to say. */
  readonly seconds: number;
  /** Null where there is no text to read. */
  readonly reading: Reading | null;
  /** Set where a command wrote down what was said aloud. */
  readonly isTranscript?: true;
  /** Why there is no text where one was expected; left out otherwise. */
  readonly trouble?: string;
}

export interface Evidence {
  readonly stage: 'evidence';
  readonly answer: HandedIn & { readonly reading: Reading };
  readonly scroll: number;
}

export interface Scoring {
  readonly stage: 'scoring';
  readonly answer: HandedIn;
  readonly sheet: ScoreSheet;
  readonly keys: Readonly<Record<SampleLevel, readonly KeyedCriterion[]>>;
  /** Which text is beside the sheet, from 0. */
  readonly shown: number;
  readonly scroll: number;
}

/** It is over, and whoever asked goes on. */
export interface Scored {
  readonly stage: 'scored';
  readonly answer: HandedIn;
  /** Null where the learner left the scoring out. */
  readonly scores: readonly Score[] | null;
}

export type AnswerIntent =
  | PageIntent
  | ScoreIntent
  | { readonly type: 'write' }
  /** Begins to speak, so many milliseconds later. */
  | { readonly type: 'speak'; readonly after: number }
  | { readonly type: 'stop-speaking' }
  /** Does not wait for the text of what was said. */
  | { readonly type: 'go-without' }
  /** The learner has gone blank and wants a sentence to go on with. */
  | { readonly type: 'go-blank' }
  | { readonly type: 'edit'; readonly key: Key }
  /** A whole line of an answer, in linear mode. */
  | { readonly type: 'add-line'; readonly text: string }
  | { readonly type: 'open-editor' }
  | { readonly type: 'finish' }
  | { readonly type: 'leave-out' }
  | { readonly type: 'show-text'; readonly by: 1 | -1 };

export type AnswerStage = Stage<Answering, AnswerIntent>;
