import type { Course } from '../course/course.js';
import { findIn, type LessonId } from '../course/id.js';
import type { Progress } from '../progress/fold.js';

/** A bookmark or a note, with what it stands at. */
export interface NoteEntry {
  /** The id of its event, by which it is taken away. */
  readonly event: string;
  readonly kind: 'bookmark' | 'note';
  readonly lesson: LessonId;
  /** From 0. */
  readonly step: number;
  readonly lessonTitle: string;
  readonly stepTitle: string;
  /** Empty for a bookmark. */
  readonly text: string;
}

/** All that the learner marked and wrote in the lessons of this course, in the order of their steps, oldest first. */
export function noteEntries(course: Course, { bookmarks, notes }: Pick<Progress, 'bookmarks' | 'notes'>): NoteEntry[] {
  const order = course.tracks.flatMap(({ lessons }) => lessons);
  const places = new Map(order.map((id, place) => [String(id), place]));
  const all = [
    ...Object.values(bookmarks).map((mark) => ({ ...mark, kind: 'bookmark' as const, text: '' })),
    ...Object.values(notes).map((note) => ({ ...note, kind: 'note' as const })),
  ];
  return all
    .flatMap(({ event, kind, lesson: id, step: from1, text, at }) => {
      const lesson = findIn(course.lessons, id);
      const step = Math.min(from1, lesson?.steps.length ?? 1) - 1;
      const stepTitle = lesson?.steps[step]?.title ?? '';
      return lesson === undefined
        ? []
        : [{ event, kind, lesson: lesson.id, step, lessonTitle: lesson.title, stepTitle, text, at }];
    })
    .sort(
      (a, b) => (places.get(a.lesson) ?? 0) - (places.get(b.lesson) ?? 0) || a.step - b.step || (a.at < b.at ? -1 : 1),
    )
    .map(({ at: _, ...entry }) => entry);
}

/** Those that have every word of the query in them, or in the titles of their step and lesson. */
export function findNotes(entries: readonly NoteEntry[], query: string): NoteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return entries.filter(({ text, stepTitle, lessonTitle }) => {
    const all = `${text} ${stepTitle} ${lessonTitle}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
