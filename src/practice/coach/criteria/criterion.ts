import type { AnswerRead } from '../reading/read-answer.js';

export type Met = 0 | 0.5 | 1;

/** Words of the answer, by their first and last token. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** What a criterion found, best evidence first. */
export interface Found {
  readonly met: Met;
  readonly passages: readonly Passage[];
  /** For a criterion that is met unless something speaks against it: what does. */
  readonly against?: readonly Passage[];
}

/** What the question wants to hear, as far as it changes what counts. */
export interface Asked {
  /** `past` asks for a case ("Tell me about a time"); `practice` asks how one works, where intent counts for half. */
  readonly kind: 'past' | 'practice';
  /** What the question's rubric adds to this criterion; empty where nothing. */
  readonly extra: string;
  /** Ids of all criteria of the question. */
  readonly rubric: readonly string[];
}

export interface Criterion {
  readonly id: string;
  /** What it looks for, completing "I could not find …". */
  readonly what: string;
  /** The one sentence to say when it is the first thing missing. */
  readonly step: string;
  find(answer: AnswerRead, asked: Asked): Found;
}

export function asMet(points: number): Met {
  return points >= 0.99 ? 1 : points >= 0.49 ? 0.5 : 0;
}
