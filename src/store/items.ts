import type { Course } from '../course/course.js';
import { findIn } from '../course/id.js';
import type { Progress } from '../progress/fold.js';
import { nextLesson } from '../progress/summary.js';
import { dueItems } from '../review/due.js';
import type { Item } from './session.js';

/** All questions of some lessons, in order. */
export function quizItems(course: Course, lessons: readonly string[]): Item[] {
  return lessons
    .flatMap((id) => findIn(course.lessons, id)?.questions ?? [])
    .flatMap((id): Item[] => {
      const question = course.questions[id];
      return question === undefined ? [] : [{ kind: 'question', question }];
    });
}

/** The questions and cards of these ids, as far as the course has them. */
export function itemsNamed(course: Course, ids: readonly string[]): Item[] {
  return ids.flatMap((id): Item[] => {
    const question = findIn(course.questions, id);
    if (question !== undefined) return [{ kind: 'question', question }];
    const card = findIn(course.cards, id);
    return card === undefined ? [] : [{ kind: 'card', card }];
  });
}

/** What is due today, as a session asks it. */
export function reviewItems(course: Course, progress: Progress, now: number, minutesEast: number): Item[] {
  return dueItems(course, progress, now, minutesEast).flatMap(({ kind, id }): Item[] => {
    if (kind === 'card') {
      const card = findIn(course.cards, id);
      return card === undefined ? [] : [{ kind, card }];
    }
    const question = findIn(course.questions, id);
    return question === undefined ? [] : [{ kind, question }];
  });
}

/** The lesson to offer after this one. */
export function lessonAfter(course: Course, progress: Progress, lesson: string): string | null {
  const track = course.tracks.find(({ lessons }) => lessons.some((id) => id === lesson));
  return nextLesson(track, lesson, progress);
}
