import { embeds } from '../walk.js';
import type { Rule } from './rule.js';

export const unknownPractice: Rule = {
  name: 'unknown-practice',
  severity: 'error',
  reason: 'A practice fence and a deck name a practice that exists.',
  *find({ course, practices }) {
    if (practices === null) return;
    const known = practices.join(', ');
    for (const lesson of Object.values(course.lessons)) {
      for (const { block } of embeds(lesson, 'practice')) {
        if (!practices.includes(block.use)) {
          yield { place: block.place, message: `there is no practice "${block.use}"; there are ${known}` };
        }
      }
    }
    for (const { id, practice, place } of Object.values(course.decks)) {
      if (!practices.includes(practice)) {
        yield { place, message: `the deck ${id} is for a practice "${practice}"; there are ${known}` };
      }
    }
  },
};
