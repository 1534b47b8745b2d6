import type { Place } from '../../../course/place.js';
import type { Score } from '../scores.js';

export type SampleLevel = 'weak' | 'medium' | 'strong';

export const sampleLevels: readonly SampleLevel[] = ['weak', 'medium', 'strong'];

/** A criterion of a question's rubric, and what the question adds to it ("who was asked, for what"; empty where nothing). */
export interface Wanted {
  readonly id: string;
  readonly extra: string;
}

export interface Sample {
  readonly text: string;
  /** The sentence that decides, and why. */
  readonly verdict: string;
  /** A person's score of each of five criteria. */
  readonly key: Readonly<Record<string, Score>>;
}

/** A question of the interview bank. */
export interface BankQuestion {
  readonly id: string;
  readonly text: string;
  readonly looksFor: string;
  readonly criteria: readonly Wanted[];
  /** What an interviewer asks next where a criterion is missing, by criterion. */
  readonly probes: Readonly<Record<string, string>>;
  /** Beginnings of words, one of which any answer to this question would use; empty where none was given. */
  readonly topic: readonly string[];
  readonly samples: Readonly<Record<SampleLevel, Sample>>;
  readonly place: Place;
}
