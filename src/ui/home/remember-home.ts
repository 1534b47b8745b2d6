import type { CourseIndex, LessonEntry } from '../../course/course-index.js';
import { endOfDay } from '../../progress/clock.js';
import type { Progress } from '../../progress/fold.js';
import { homeFacts } from './home-facts.js';
import { type HomeMemory, keptDays, lessonMark } from './home-memory.js';

/** What home says now and on the next days, to be kept as JSON. */
export function rememberHome(course: CourseIndex, progress: Progress, now: number, minutesEast: number): HomeMemory {
  const times = [now];
  while (times.length <= keptDays) times.push(endOfDay(times.at(-1) ?? now, minutesEast) + 1);
  const entries = new Set<unknown>(Object.values(course.lessons));
  const used: Record<string, LessonEntry> = {};
  const days = times.map((from) => {
    const facts = JSON.stringify(homeFacts(course, progress, from, minutesEast), (_, value: unknown) => {
      if (!entries.has(value)) return value;
      const entry = entryOf(value as LessonEntry);
      used[entry.id] = entry;
      return { [lessonMark]: entry.id };
    });
    return { from, facts: JSON.parse(facts) as unknown };
  });
  return { title: course.title, minutesEast, lessons: used, days };
}

/** A lesson without its text. */
function entryOf({ id, track, title, minutes, objectives, steps, questions, cards }: LessonEntry): LessonEntry {
  return {
    id,
    track,
    title,
    minutes,
    objectives,
    steps: steps.map((step) => ({ title: step.title })),
    questions,
    cards,
  };
}
