import type { BlockOf } from '../../course/block.js';
import type { Course } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import { embeds } from '../walk.js';
import type { Rule } from './rule.js';

export const unknownDeck: Rule = {
  name: 'unknown-deck',
  severity: 'error',
  reason: 'A practice deals from a deck that exists, and that has the entry asked for.',
  *find({ course }) {
    for (const lesson of Object.values(course.lessons)) {
      for (const { block } of embeds(lesson, 'practice')) {
        const message = faultOf(course, block);
        if (message !== null) yield { place: block.place, message };
      }
    }
  },
};

function faultOf(course: Course, { use, deck: named, question }: BlockOf<'practice'>): string | null {
  const deck = named === undefined ? undefined : findIn(course.decks, named);
  if (named !== undefined && deck === undefined) return `there is no deck "${named}" in quizzes/decks`;
  if (question === undefined) return null;
  const decks = deck === undefined ? Object.values(course.decks).filter(({ practice }) => practice === use) : [deck];
  const has = decks.some(({ entries }) => entries.some(({ id }) => id === question));
  return has ? null : `no deck for ${use} has an entry "${question}"`;
}
