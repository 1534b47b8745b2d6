import type { BlockOf } from '../../src/course/block.js';
import { findIn } from '../../src/course/id.js';
import { courseOf, lesson, paragraph, place } from '../small-course.js';

/** A lesson in which there is everything to do: a prediction, a run with a guess, a question, a practice. */

export const predicted: BlockOf<'question'> = { kind: 'question', use: 'drain-q1', predict: true, place };

export const run: BlockOf<'simulation'> = {
  kind: 'simulation',
  embed: {
    simulation: 'queue',
    scenario: 'flash-sale',
    set: { consumers: 2 },
    predict: { ask: 'How long until it is empty?', metric: 'secondsToDrain' },
    goal: { metric: 'secondsToDrain', atMost: 20 },
  },
  place,
};

export const asked: BlockOf<'question'> = { kind: 'question', use: 'drain-q2', predict: false, place };

export const practised: BlockOf<'practice'> = { kind: 'practice', use: 'anatomy', place };

export const liveCourse = courseOf([
  lesson('drain', 'talk', {
    title: 'A queue is a loan',
    aliases: ['buffer'],
    steps: [
      { title: 'Guess', blocks: [paragraph('A burst.'), predicted, paragraph('It was two.')], place },
      { title: 'Run', blocks: [run, paragraph('The surplus drains it.'), asked], place },
      { title: 'Practise', blocks: [practised], place },
    ],
  }),
  lesson('pool', 'talk'),
  lesson('stale', 'cache'),
]);

export const drain = findIn(liveCourse.lessons, 'drain') ?? lesson('missing', 'talk');
