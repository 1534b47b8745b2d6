import { choicesOf } from '../../questions/registry.js';
import { questionsOf } from '../walk.js';
import type { Rule } from './rule.js';

/** With fewer questions than this a quiz shows no habit. */
const fewest = 4;
const most = 0.6;

export const positionBias: Rule = {
  name: 'position-bias',
  severity: 'warning',
  reason: 'Options that keep their order, and readers of the file, must not find the right one in the same place.',
  *find({ course }) {
    for (const lesson of Object.values(course.lessons)) {
      const asked = questionsOf(course, lesson).filter(({ kind }) => kind === 'single');
      const [first] = asked;
      if (first === undefined || asked.length < fewest) continue;
      const counts = new Map<number, number>();
      for (const question of asked) {
        const place = choicesOf(question).findIndex(({ right }) => right);
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      for (const [place, count] of counts) {
        if (count <= most * asked.length) continue;
        const message = `the right option stands at place ${place + 1} in ${count} of ${asked.length} single choices; vary it`;
        yield { place: first.place, message };
      }
    }
  },
};
