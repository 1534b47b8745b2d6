import type { CourseIndex } from '../../course/course-index.js';
import { findIn } from '../../course/id.js';
import { dayOf } from '../../progress/clock.js';
import type { Progress } from '../../progress/fold.js';
import { dueItems } from '../due.js';
import { futureDays } from '../schedule.js';

/**
 * How many questions and cards come back on each of so many days from today on, if each is answered right and on its day:
 * what is due by now all comes today.
 */
export function reviewLoad(
  course: CourseIndex,
  progress: Progress,
  { now, minutesEast, days }: { readonly now: number; readonly minutesEast: number; readonly days: number },
): number[] {
  const load = Array.from({ length: days }, () => 0);
  const today = dayOf(now, minutesEast);
  const add = (met: readonly number[]) => {
    for (const day of met) if (load[day] !== undefined) load[day] += 1;
  };
  const waiting = new Set(dueItems(course, progress, now, minutesEast).map(({ id }) => id));
  const later = (history: Parameters<typeof futureDays>[0]) => futureDays(history, { today, minutesEast, days, now });
  for (const [id, attempts] of Object.entries(progress.answers)) {
    if (progress.suspended[id] !== undefined || findIn(course.questions, id) === undefined) continue;
    add(later({ attempts }));
  }
  for (const { cards } of Object.values(course.lessons)) {
    for (const id of cards) {
      const judgements = progress.cards[id];
      if (progress.suspended[id] !== undefined) continue;
      if (judgements !== undefined) add(later({ judgements }));
      // Never turned, and its lesson is completed: today for the first time.
      else if (waiting.has(id)) add([0, ...newDays(days)]);
    }
  }
  return load;
}

/** The days after the first on which something new comes back, if it is always known. */
export function newDays(days: number): readonly number[] {
  return futureDays({}, { today: 0, minutesEast: 0, days, now: 0 });
}
