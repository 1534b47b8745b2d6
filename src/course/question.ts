import type { Block, Inline, SimulationReference } from './block.js';
import type { CardId, LessonId, QuestionId } from './id.js';
import type { Place } from './place.js';
import type { Variation } from './variation.js';

/** Something that can be chosen, sorted or ordered, and what to say to someone who did. */
export interface Option {
  readonly text: readonly Inline[];
  readonly feedback: readonly Block[];
  /** The run that shows where this choice would lead. */
  readonly showMe?: SimulationReference;
}

/**
 * What kinds of question there are. `questions/registry.ts` has exactly one entry for each of them: one more or one less
 * does not compile.
 */
export type QuestionKind = 'single' | 'multiple' | 'order' | 'match' | 'sort' | 'number' | 'short' | 'line';

/**
 * A question as the course knows it: everything that all kinds share, and a `body` that only its kind reads.
 * The body is plain data, so that a built course can be kept as JSON; `questions/` holds the kinds.
 */
export interface Question<Body = unknown> {
  /** Stable: progress and schedules hang on it. */
  readonly id: QuestionId;
  readonly lesson: LessonId;
  readonly kind: QuestionKind;
  readonly prompt: readonly Block[];
  readonly hint: readonly Block[];
  readonly explanation: readonly Block[];
  readonly body: Body;
  /** How it is asked with other numbers; missing for one that is always the same. */
  readonly variation?: Variation;
  readonly place: Place;
}

/** Front and back; the learner says how well they knew it. */
export interface Card {
  readonly id: CardId;
  readonly lesson: LessonId;
  readonly front: readonly Block[];
  readonly back: readonly Block[];
  readonly place: Place;
}
