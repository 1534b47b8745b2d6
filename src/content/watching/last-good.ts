import type { Course, Problem } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import type { Lesson } from '../../course/lesson.js';
import type { Loaded } from '../load.js';

/**
 * A course as it was just read, with the last good text of each lesson whose file cannot be read by now, and of the one in view
 * even where its file is gone: it comes back where it was. What is known about such a file stays among the problems.
 */
export function withLastGood(before: Course, loaded: Loaded, inView: string): Loaded {
  const { course } = loaded;
  const files = new Set(Object.values(course.lessons).map(({ place }) => place.file));
  const broken = new Set(loaded.problems.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])));
  const lost = Object.values(before.lessons).filter(
    ({ id, place: { file } }) =>
      findIn(course.lessons, id) === undefined && !files.has(file) && (broken.has(file) || id === inView),
  );
  if (lost.length === 0) return loaded;
  const gone = lost.filter(({ place }) => !broken.has(place.file));
  return {
    ...loaded,
    course: lost.reduce((into, lesson) => withLesson(into, before, lesson), course),
    problems: [...loaded.problems, ...gone.map(goneOf)],
  };
}

function withLesson(course: Course, before: Course, lesson: Lesson): Course {
  const tracks = course.tracks.some(({ id }) => id === lesson.track)
    ? course.tracks
    : [
        ...course.tracks,
        ...before.tracks.filter(({ id }) => id === lesson.track).map((track) => ({ ...track, lessons: [] })),
      ];
  const order = before.tracks.find(({ id }) => id === lesson.track)?.lessons ?? [];
  return {
    ...course,
    tracks: tracks.map((track) => {
      if (track.id !== lesson.track) return track;
      const behind = order.slice(order.indexOf(lesson.id) + 1).find((id) => track.lessons.includes(id));
      const at = behind === undefined ? track.lessons.length : track.lessons.indexOf(behind);
      return { ...track, lessons: track.lessons.toSpliced(at, 0, lesson.id) };
    }),
    lessons: { ...course.lessons, [lesson.id]: lesson },
    questions: { ...pick(before.questions, lesson.questions), ...course.questions },
    cards: { ...pick(before.cards, lesson.cards), ...course.cards },
  };
}

function pick<Thing>(from: Readonly<Record<string, Thing>>, ids: readonly string[]): Record<string, Thing> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const thing = findIn(from, id);
      return thing === undefined ? [] : [[id, thing] as const];
    }),
  );
}

function goneOf({ place: { file } }: Lesson): Problem {
  const message = 'the file is gone; what it said last is shown';
  return { file, line: 1, column: 1, severity: 'error', rule: 'unreadable-file', message };
}
