import type { CourseIndex, LessonEntry } from '../course/course-index.js';
import { findIn, type LessonId } from '../course/id.js';
import { dayOf } from './clock.js';
import type { Progress } from './fold.js';
import { countStandings, lessonStanding, type StandingCounts } from './standing.js';

type Track = CourseIndex['tracks'][number];

/** Where the learner goes on. */
export interface Resume {
  readonly lesson: string;
  /** From 1. */
  readonly step: number;
}

/**
 * The step to go on at: in the lesson of this course that was touched last, or, where that is completed, in the next of
 * its track that is not, where it was left. Null for someone who has not begun, or has nothing left in that track.
 */
export function resume(course: CourseIndex, progress: Progress): Resume | null {
  const last = lastLesson(course, progress);
  if (last === null) return null;
  const track = course.tracks.find(({ id }) => id === last.track);
  const id = isBehind(last.id, progress) ? nextLesson(track, last.id, progress) : last.id;
  const lesson = id === null ? undefined : findIn(course.lessons, id);
  if (lesson === undefined) return null;
  // The lesson may have had more steps when it was left.
  return {
    lesson: lesson.id,
    step: Math.max(1, Math.min(progress.lessons[lesson.id]?.step ?? 1, lesson.steps.length)),
  };
}

/** The lesson touched last. A journal may hold other courses too, or lessons that are gone: those are passed over. */
function lastLesson(course: CourseIndex, progress: Progress): LessonEntry | null {
  const own = (id: string | null) => (id === null ? undefined : findIn(course.lessons, id));
  const [latest] = Object.entries(progress.lessons)
    .filter(([id]) => own(id) !== undefined)
    .sort(([, a], [, b]) => Date.parse(b.at) - Date.parse(a.at));
  return own(progress.lastLesson) ?? own(latest?.[0] ?? null) ?? null;
}

/** The first lesson after this one that is not completed, else the first before it. */
export function nextLesson(track: Track | undefined, after: string, progress: Progress): LessonId | null {
  const lessons = track?.lessons ?? [];
  const names: readonly string[] = lessons;
  const here = names.indexOf(after);
  const round = [...lessons.slice(here + 1), ...lessons.slice(0, Math.max(0, here))];
  return round.find((id) => !isBehind(id, progress)) ?? null;
}

/** Whether there is nothing left to do in a lesson for now: it was completed, or the learner says that they know it. */
export function isBehind(lesson: string, progress: Progress): boolean {
  return progress.lessons[lesson]?.completed === true || progress.claimed[lesson] !== undefined;
}

export interface TrackProgress extends StandingCounts {
  readonly id: string;
  readonly title: string;
  readonly lessons: number;
  readonly started: number;
  /** Lessons whose last step was passed: the same as `seen`. */
  readonly completed: number;
  /** Share that was right of the last three answers to each of its questions, 0 to 1; null before the first. */
  readonly recall: number | null;
}

/** `minutesEast` is the time zone: local time minus UTC, in minutes. */
export function trackProgress(course: CourseIndex, progress: Progress, minutesEast: number): TrackProgress[] {
  return course.tracks.map((track) => {
    const lessons = track.lessons.flatMap((id) => course.lessons[id] ?? []);
    const touched = lessons.filter(({ id }) => progress.lessons[id] !== undefined);
    const answers = lessons.flatMap(({ questions }) =>
      questions.flatMap((id) => progress.answers[id]?.slice(-3) ?? []),
    );
    return {
      id: track.id,
      title: track.title,
      lessons: lessons.length,
      started: touched.length,
      completed: touched.filter(({ id }) => progress.lessons[id]?.completed).length,
      ...countStandings(lessons.map((lesson) => lessonStanding(lesson, progress, minutesEast).standing)),
      recall: answers.length === 0 ? null : answers.filter(({ correct }) => correct).length / answers.length,
    };
  });
}

/** Share of the lesson's quiz points, newest answer of each question, unanswered ones as 0; null before the first answer. */
export function lessonScore(lesson: Pick<LessonEntry, 'questions'>, progress: Progress): number | null {
  const newest = lesson.questions.map((id) => progress.answers[id]?.at(-1)?.points);
  if (newest.every((points) => points === undefined)) return null;
  return newest.reduce<number>((sum, points) => sum + (points ?? 0), 0) / newest.length;
}

export interface Totals {
  readonly events: number;
  readonly answers: number;
  readonly correct: number;
}

export function totals(progress: Progress): Totals {
  const attempts = Object.values(progress.answers).flat();
  return {
    events: progress.events,
    answers: attempts.length,
    correct: attempts.filter(({ correct }) => correct).length,
  };
}

/** In so many days in a row, one on which nothing was done is forgiven. */
const forgivenOncePer = 7;

/**
 * Days on which something was done, counted back from today without a break; one day a week without anything is no break, and
 * today is not over yet. `minutesEast` is the time zone: local time minus UTC, in minutes.
 */
export function streakDays(progress: Progress, now: number, minutesEast: number): number {
  const days = new Set(progress.active.map((at) => dayOf(Date.parse(at), minutesEast)));
  const today = dayOf(now, minutesEast);
  let count = 0;
  let forgiven: number | null = null;
  for (let back = days.has(today) ? 0 : 1; ; back++) {
    if (days.has(today - back)) {
      count += 1;
      continue;
    }
    if (forgiven !== null && back - forgiven < forgivenOncePer) return count;
    forgiven = back;
  }
}
