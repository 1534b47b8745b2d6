import { isIn } from '../../course/id.js';
import type { Rule } from './rule.js';

export const unknownNeed: Rule = {
  name: 'unknown-need',
  severity: 'error',
  reason: 'What a lesson needs is another lesson of the course.',
  *find({ course }) {
    for (const { id, needs, place } of Object.values(course.lessons)) {
      for (const need of needs) {
        if (need === id) yield { place, message: `${id} needs itself` };
        else if (!isIn(course.lessons, need)) yield { place, message: `${id} needs "${need}", which is no lesson` };
      }
    }
  },
};
