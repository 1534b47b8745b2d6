import type { CourseIndex } from '../../course/course-index.js';
import type { Progress } from '../../progress/fold.js';
import { isBehind, resume } from '../../progress/summary.js';

/** A lesson that is still to do, and what it takes. */
export interface LessonLeft {
  readonly lesson: string;
  /** Reading what is left of it, and its quiz. */
  readonly minutes: number;
  /** What it brings into reviews. */
  readonly questions: number;
  readonly cards: number;
}

/**
 * The lessons that are left, in the order that they are planned in: the one in hand, then one of each track in turn. Where there
 * is no time for all, a learner then knows the beginnings of every track, and no track is missing whole.
 */
export function lessonsLeft(course: CourseIndex, progress: Progress, secondsEach: number): LessonLeft[] {
  const inHand = resume(course, progress)?.lesson;
  const tracks = course.tracks.map(({ lessons }) =>
    lessons.flatMap((id) => {
      const entry = course.lessons[id];
      return entry === undefined || isBehind(id, progress) ? [] : [entry];
    }),
  );
  const turns = Math.max(0, ...tracks.map(({ length }) => length));
  const ordered = Array.from({ length: turns }, (_, turn) => tracks.flatMap((lessons) => lessons[turn] ?? [])).flat();
  return [...ordered.filter(({ id }) => id === inHand), ...ordered.filter(({ id }) => id !== inHand)].map((entry) => {
    const at = progress.lessons[entry.id];
    const read = at === undefined ? 0 : (at.step - 1) / Math.max(1, entry.steps.length);
    const open = entry.questions.filter((id) => progress.answers[id] === undefined).length;
    const minutes = entry.minutes * (1 - Math.min(read, 1)) + (open * secondsEach) / 60;
    return {
      lesson: entry.id,
      minutes: Math.max(1, Math.round(minutes)),
      questions: entry.questions.length,
      cards: entry.cards.length,
    };
  });
}
