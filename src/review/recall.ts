import type { CourseIndex } from '../course/course-index.js';
import { findIn } from '../course/id.js';
import { endOfDay } from '../progress/clock.js';
import type { Progress } from '../progress/fold.js';
import { answerMemories, cardMemories, chanceOfRecall, type Remembered } from './schedule.js';

const day = 86_400_000;

/**
 * The share of what was learned in this course that would be recalled, 0 to 1, at the end of each of the last `days` days,
 * oldest first, the last of them now: for everything met by then the chance that FSRS gives it, and their mean. Null for a day
 * before anything was met. It falls by itself and rises with every review.
 */
export function expectedRecall(
  course: CourseIndex,
  progress: Progress,
  { now, minutesEast, days }: { readonly now: number; readonly minutesEast: number; readonly days: number },
): (number | null)[] {
  const times = Array.from({ length: days }, (_, index) => endOfDay(now, minutesEast) - (days - 1 - index) * day);
  times[days - 1] = now;
  const known = new Set(Object.values(course.lessons).flatMap(({ cards }) => cards.map(String)));
  const all = [
    ...Object.entries(progress.answers)
      .filter(([id]) => findIn(course.questions, id) !== undefined)
      .map(([, attempts]) => answerMemories(attempts, now)),
    ...Object.entries(progress.cards)
      .filter(([id]) => known.has(id))
      .map(([, judgements]) => cardMemories(judgements, now)),
  ];
  const sums = times.map(() => ({ chance: 0, items: 0 }));
  for (const memories of all) {
    let at = -1;
    for (const [index, time] of times.entries()) {
      while ((memories[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= time) at += 1;
      const memory: Remembered | undefined = memories[at];
      const sum = sums[index];
      if (memory === undefined || sum === undefined) continue;
      sum.chance += chanceOfRecall((time - memory.from) / day, memory.stability);
      sum.items += 1;
    }
  }
  return sums.map(({ chance, items }) => (items === 0 ? null : chance / items));
}
