import { findIn, isIn } from '../../course/id.js';
import { embeds } from '../walk.js';
import type { Rule } from './rule.js';

export const unknownQuestion: Rule = {
  name: 'unknown-question',
  severity: 'error',
  reason: 'A quiz fence asks a question of its own lesson, so that it counts there.',
  *find({ course }) {
    for (const lesson of Object.values(course.lessons)) {
      for (const { block } of embeds(lesson, 'question')) {
        const { use, place } = block;
        if (lesson.questions.some((id) => id === use)) continue;
        const other = findIn(course.questions, use);
        const where = other === undefined ? '' : `; it stands in the quiz of ${other.lesson}`;
        const why = isIn(course.cards, use) ? '; it is a card, and cards come up in review' : where;
        yield { place, message: `the quiz of ${lesson.id} has no question "${use}"${why}` };
      }
    }
  },
};
