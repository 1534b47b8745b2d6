import type { BlockOf } from '../../course/block.js';
import type { Course } from '../../course/course.js';
import { findIn, isIn } from '../../course/id.js';
import type { Lesson } from '../../course/lesson.js';
import type { Place } from '../../course/place.js';
import { hasMetric } from '../run-cache.js';
import { embeds } from '../walk.js';
import type { Finding, Rule } from './rule.js';
import { allRuns, faultyRuns } from './runs.js';

type Row = Pick<Rule, 'reason' | 'find'>;

/** Names that a course uses and that nothing bears: a row for each kind of name. */
const table = {
  'unknown-simulation': {
    reason: 'A run of a simulation that does not exist cannot be shown.',
    find: (context) => faultyRuns(context, 'unknown-simulation'),
  },
  'unknown-scenario': {
    reason: 'A run starts from a scenario that its simulation has.',
    find: (context) => faultyRuns(context, 'unknown-scenario'),
  },
  'unknown-knob': {
    reason: 'A run can only turn knobs that exist, to values that they take.',
    find: (context) => faultyRuns(context, 'unknown-knob'),
  },
  'unknown-metric': {
    reason: 'A prediction, a goal and a claim need a metric that the simulation measures.',
    *find(context) {
      for (const { reference, metrics, place } of allRuns(context)) {
        const made = context.runCache.plan(reference);
        if ('fault' in made) continue;
        for (const metric of metrics.filter((name) => !hasMetric(made.simulation, name))) {
          const known = made.simulation.metrics.map(({ name }) => name).join(', ');
          yield { place, message: `${reference.simulation} has no metric "${metric}"; it has ${known}` };
        }
      }
    },
  },
  'unknown-question': {
    reason: 'A quiz fence asks a question of its own lesson, so that it counts there.',
    find: ({ course }) => faultyBlocks(course, quizzes, ({ use }, lesson) => questionFault(course, lesson, use)),
  },
  'unknown-practice': {
    reason: 'A practice fence and a deck name a practice that exists.',
    *find({ course, practices }) {
      if (practices === null) return;
      const known = practices.join(', ');
      yield* faultyBlocks(course, practiced, ({ use }) =>
        practices.includes(use) ? null : `there is no practice "${use}"; there are ${known}`,
      );
      for (const { id, practice, place } of Object.values(course.decks)) {
        if (practices.includes(practice)) continue;
        yield { place, message: `the deck ${id} is for a practice "${practice}"; there are ${known}` };
      }
    },
  },
  'unknown-deck': {
    reason: 'A practice takes its material from a deck that exists, and that has the entry asked for.',
    find: ({ course }) => faultyBlocks(course, practiced, (block) => deckFault(course, block)),
  },
  'unknown-need': {
    reason: 'What a lesson needs, or is easily taken for, is another lesson of the course.',
    *find({ course }) {
      for (const { id, needs, confusable = [], place } of Object.values(course.lessons)) {
        for (const other of confusable) {
          if (other === id) yield { place, message: `${id} is confusable with itself` };
          else if (!isIn(course.lessons, other))
            yield { place, message: `${id} is confusable with "${other}", which is no lesson` };
        }
        for (const need of needs) {
          if (need === id) yield { place, message: `${id} needs itself` };
          else if (!isIn(course.lessons, need)) yield { place, message: `${id} needs "${need}", which is no lesson` };
        }
      }
    },
  },
} satisfies Record<string, Row>;

export const unknownNames: readonly Rule[] = Object.entries<Row>(table).map(
  ([name, row]): Rule => ({ name, severity: 'error', ...row }),
);

/** What is wrong with the live blocks of each lesson, one by one; null where nothing is. */
function* faultyBlocks<Live extends { readonly place: Place }>(
  course: Course,
  blocksOf: (lesson: Lesson) => Iterable<{ readonly block: Live }>,
  faultOf: (block: Live, lesson: Lesson) => string | null,
): Generator<Finding> {
  for (const lesson of Object.values(course.lessons)) {
    for (const { block } of blocksOf(lesson)) {
      const message = faultOf(block, lesson);
      if (message !== null) yield { place: block.place, message };
    }
  }
}

const quizzes = (lesson: Lesson) => embeds(lesson, 'question');
const practiced = (lesson: Lesson) => embeds(lesson, 'practice');

function questionFault(course: Course, lesson: Lesson, use: string): string | null {
  if (lesson.questions.some((id) => id === use)) return null;
  const other = findIn(course.questions, use);
  const where = other === undefined ? '' : `; it stands in the quiz of ${other.lesson}`;
  const why = isIn(course.cards, use) ? '; it is a card, and cards come up in review' : where;
  return `the quiz of ${lesson.id} has no question "${use}"${why}`;
}

function deckFault(course: Course, { use, deck: named, question }: BlockOf<'practice'>): string | null {
  const deck = named === undefined ? undefined : findIn(course.decks, named);
  if (named !== undefined && deck === undefined) return `there is no deck "${named}" in quizzes/decks`;
  if (question === undefined) return null;
  const decks = deck === undefined ? Object.values(course.decks).filter(({ practice }) => practice === use) : [deck];
  const has = decks.some(({ entries }) => entries.some(({ id }) => id === question));
  return has ? null : `no deck for ${use} has an entry "${question}"`;
}
