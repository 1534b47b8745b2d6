import type { Course } from '../course/course.js';
import { findIn } from '../course/id.js';
import type { Progress } from '../progress/fold.js';
import { nextLesson } from '../progress/summary.js';
import { dueItems } from '../review/due.js';
import { knownItems, weakestOf } from '../review/known.js';
import { countWithin, secondsEach } from '../review/pace.js';
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

/** Something of a course by its kind and its id, as a session asks it. */
interface Named {
  readonly kind: Item['kind'];
  readonly id: string;
}

function itemsOf(course: Course, named: readonly Named[]): Item[] {
  return named.flatMap(({ kind, id }): Item[] => {
    if (kind === 'card') {
      const card = findIn(course.cards, id);
      return card === undefined ? [] : [{ kind, card }];
    }
    const question = findIn(course.questions, id);
    return question === undefined ? [] : [{ kind, question }];
  });
}

/** What is due today, as a session asks it: all, or what there is time for in so many minutes. */
export function reviewItems(
  course: Course,
  progress: Progress,
  {
    now,
    minutesEast,
    minutes,
  }: { readonly now: number; readonly minutesEast: number; readonly minutes: number | null },
): Item[] {
  const due = itemsOf(course, dueItems(course, progress, now, minutesEast));
  return minutes === null ? due : due.slice(0, countWithin(minutes, secondsEach(progress)));
}

/** So many are practised at once when nothing is due. */
const weakestCount = 10;

/** What is known least, whether it is due or not; of one lesson, if one is named. */
export function weakestItems(course: Course, progress: Progress, now: number, lesson: string | null = null): Item[] {
  const known = knownItems(course, progress, now).filter((item) => lesson === null || item.lesson === lesson);
  return itemsOf(course, weakestOf(known, progress).slice(0, weakestCount));
}

/** The questions of a lesson whose newest answer is not right: what somebody who knows it has still to show. */
export function testOutItems(course: Course, progress: Progress, lesson: string): Item[] {
  return quizItems(course, [lesson]).filter(
    (item) => item.kind === 'question' && progress.answers[item.question.id]?.at(-1)?.correct !== true,
  );
}

/** The lesson to offer after this one. */
export function lessonAfter(course: Course, progress: Progress, lesson: string): string | null {
  const track = course.tracks.find(({ lessons }) => lessons.some((id) => id === lesson));
  return nextLesson(track, lesson, progress);
}
