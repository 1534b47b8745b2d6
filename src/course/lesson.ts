import type { Block, Inline } from './block.js';
import type { CardId, LessonId, QuestionId, TrackId } from './id.js';
import type { Place } from './place.js';

export interface Step {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** A word that the lesson explains; the sentence around it is its entry in the glossary. */
export interface Term {
  readonly name: string;
  readonly also: readonly string[];
  readonly definition: readonly Inline[];
  readonly lesson: LessonId;
  /** Index of the step, from 0. */
  readonly step: number;
  readonly place: Place;
}

/** A number in the prose and the expression that must give it. */
export interface Claim {
  /** The number as written, with its % where it has one: "1,400", "62 %". */
  readonly written: string;
  readonly expression: string;
  readonly place: Place;
}

export interface Lesson {
  readonly id: LessonId;
  readonly track: TrackId;
  readonly title: string;
  /** What the author says it takes. */
  readonly minutes: number;
  readonly needs: readonly string[];
  /** Lessons that this one is easily taken for: in a review what is due of them stands side by side. */
  readonly confusable?: readonly string[];
  readonly objectives: readonly string[];
  /** Ids that it had before. */
  readonly aliases: readonly string[];
  readonly steps: readonly Step[];
  readonly terms: readonly Term[];
  readonly claims: readonly Claim[];
  /** Ids in the order of the quiz file. */
  readonly questions: readonly QuestionId[];
  readonly cards: readonly CardId[];
  readonly place: Place;
}
