import type { CardId, LessonId, QuestionId, TrackId } from './id.js';

/** What an overview has to know of a lesson: everything but its text. */
export interface LessonEntry {
  readonly id: LessonId;
  readonly track: TrackId;
  readonly title: string;
  /** What the author says it takes. */
  readonly minutes: number;
  readonly objectives: readonly string[];
  /** Lessons that this one is easily taken for. */
  readonly confusable?: readonly string[];
  readonly steps: readonly { readonly title: string }[];
  readonly questions: readonly QuestionId[];
  readonly cards: readonly CardId[];
}

/** What an overview of a course has to know of it. A whole `Course` is one; a few kilobytes would do. */
export interface CourseIndex {
  readonly title: string;
  readonly tracks: readonly {
    readonly id: TrackId;
    readonly title: string;
    readonly summary: string;
    readonly lessons: readonly LessonId[];
  }[];
  readonly lessons: Readonly<Record<LessonId, LessonEntry>>;
  readonly questions: Readonly<Record<QuestionId, { readonly lesson: LessonId }>>;
}
