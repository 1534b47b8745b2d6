import type { KnobSettings } from '../course/block.js';

export type Confidence = 'guess' | 'sure';

export type Rating = 'again' | 'hard' | 'good' | 'easy';

/**
 * What a learner did. Steps count from 1, as on the screen. Fields marked with `?` may be missing from what is read: an
 * older version, another program or a hand at the file has left them out.
 */
export type LearnerEvent =
  | { readonly type: 'lesson-opened'; readonly lesson: string }
  | { readonly type: 'step-reached'; readonly lesson: string; readonly step: number }
  | { readonly type: 'lesson-completed'; readonly lesson: string }
  /** A guess made before a run or an explanation; `actual` is null until it is known. It never counts as right or wrong. */
  | {
      readonly type: 'predicted';
      readonly lesson: string;
      /** The question's id, or `simulation/scenario/metric`. */
      readonly about: string;
      readonly guess: string | number | readonly number[];
      readonly actual?: string | number | null;
    }
  | {
      readonly type: 'simulation-run';
      readonly simulation: string;
      readonly scenario?: string | null;
      readonly knobs?: KnobSettings;
      readonly lesson?: string;
    }
  | {
      readonly type: 'answered';
      readonly question: string;
      readonly answer?: string | number | readonly number[];
      readonly correct: boolean;
      /** Share of full marks, 0 to 1; where it is missing, all or nothing. */
      readonly points?: number;
      readonly confidence?: Confidence | null;
      /** From the question on screen to the answer. */
      readonly ms?: number;
    }
  /** A card turned and judged by the learner. */
  | { readonly type: 'reviewed'; readonly card: string; readonly rating: Rating }
  /** An interview answer as it stood; the newest of a question is its draft. */
  | { readonly type: 'drafted'; readonly question: string; readonly text: string; readonly level?: number }
  /** How far a practice has come, in words that only it reads; the newest is gone on with until it is `sorted`. */
  | { readonly type: 'practised'; readonly practice: string; readonly state: string }
  /** A practice done: `score` of `of`. */
  | {
      readonly type: 'sorted';
      readonly practice: string;
      readonly deck?: string;
      readonly score: number;
      readonly of: number;
      readonly details?: Readonly<Record<string, string | number>>;
    };

/** A event with its place in time. `id` is unique over all machines; `at` is ISO 8601 in UTC. */
export type ProgressEvent = LearnerEvent & { readonly v: 1; readonly id: string; readonly at: string };

/** An event of a version, type or form that this program does not know: kept in the journal, ignored by the fold. */
export interface UnknownEvent {
  readonly v: number;
  readonly id: string;
}
