import { effortOf } from '../reading-time.js';
import type { Rule } from './rule.js';

const mostMinutes = 3;
const mostShare = 0.3;
/** Minutes are whole, so being off by one is rounding. */
const leastMinutes = 1;

export const readingTime: Rule = {
  name: 'reading-time',
  severity: 'warning',
  reason: 'Who has ten minutes trusts the number beside the title.',
  *find({ course }) {
    for (const lesson of Object.values(course.lessons)) {
      const { words, questions, runs, minutes } = effortOf(course, lesson);
      const off = Math.abs(minutes - lesson.minutes);
      if (off <= Math.max(leastMinutes, Math.min(mostMinutes, mostShare * lesson.minutes))) continue;
      const sum = `${words} words, ${questions} questions, ${runs} simulations or practices`;
      yield {
        place: lesson.place,
        message: `"minutes: ${lesson.minutes}", but it takes about ${Math.max(1, Math.round(minutes))} (${sum})`,
      };
    }
  },
};
