import { describe, expect, it } from 'vitest';
import type { Deck } from '../../src/course/course.js';
import { asId } from '../../src/course/id.js';
import type { LearnerEvent } from '../../src/progress/event.js';
import { fold } from '../../src/progress/fold.js';
import { duePractices } from '../../src/review/due-practices.js';
import { knownItems, leechesOf, meanRecall, weakestLessons, weakestOf } from '../../src/review/known.js';
import { countWithin, minutesFor, secondsEach } from '../../src/review/pace.js';
import { progressFacts } from '../../src/review/progress-facts.js';
import { event } from '../progress/some-events.js';
import { place, smallCourse } from '../small-course.js';

const now = Date.parse('2026-03-10T12:00Z');
const moment = { now, minutesEast: 0 };

function progressOf(...happened: [at: string, event: LearnerEvent][]) {
  return fold(happened.map(([at, one], index) => event(String(index).padStart(4, '0'), at, one)));
}
const answer = (question: string, correct: boolean, ms?: number): LearnerEvent => ({
  ...{ type: 'answered', question, correct },
  ...(ms !== undefined && { ms }),
});

/** Known and forgotten, again and again. */
const forgotten = (question: string, times: number): [string, LearnerEvent][] =>
  Array.from(
    { length: times },
    (_, index) =>
      [
        [`2026-01-${String(1 + 4 * index).padStart(2, '0')}`, answer(question, true)],
        [`2026-01-${String(3 + 4 * index).padStart(2, '0')}`, answer(question, false)],
      ] satisfies [string, LearnerEvent][],
  ).flat();

describe('what is known', () => {
  it('is nothing of another course, and nothing that was never met', () => {
    expect(knownItems(smallCourse, progressOf(['2026-03-01', answer('elsewhere', true)]), now)).toEqual([]);
    expect(meanRecall([])).toBeNull();
  });

  it('fades with time', () => {
    const recall = (at: string) =>
      knownItems(smallCourse, progressOf([at, answer('queue-q1', true)]), now)[0]?.recall ?? 0;
    expect(recall('2026-03-10T11:00Z')).toBeGreaterThan(0.98);
    expect(recall('2026-03-01')).toBeLessThan(recall('2026-03-08'));
  });

  it('is weakest where it would be recalled least, without what is kept out', () => {
    const progress = progressOf(
      ['2026-03-01', answer('queue-q1', true)],
      ['2026-01-01', answer('pool-q1', true)],
      ['2026-03-09', { type: 'reviewed', card: 'stale-card', rating: 'easy' }],
      ['2026-02-01', answer('chain-q1', false)],
      ['2026-03-09', { type: 'suspended', item: 'chain-q1' }],
    );
    const known = knownItems(smallCourse, progress, now);
    expect(weakestOf(known, progress).map(({ id }) => id)).toEqual(['pool-q1', 'queue-q1', 'stale-card']);
    expect(weakestLessons(known).map(({ lesson }) => lesson)).toEqual(['chain', 'pool', 'queue', 'stale']);
  });

  it.each([
    [3, []],
    [4, ['queue-q1']],
    [6, ['queue-q1']],
  ])('is a leech after it was forgotten four times: %i times', (times, ids) => {
    const progress = progressOf(...forgotten('queue-q1', times), ['2026-02-20', answer('pool-q1', false)]);
    expect(leechesOf(knownItems(smallCourse, progress, now), progress).map(({ id }) => id)).toEqual(ids);
  });

  it('is no leech any more once it is kept out', () => {
    const progress = progressOf(...forgotten('queue-q1', 5), ['2026-02-20', { type: 'suspended', item: 'queue-q1' }]);
    expect(leechesOf(knownItems(smallCourse, progress, now), progress)).toEqual([]);
  });
});

describe('the time that a review takes', () => {
  it.each<[what: string, times: (number | undefined)[], seconds: number]>([
    ['for someone new', [], 24],
    ['where too little is known', [5000, 5000, 5000, 5000], 24],
    ['by the median of the answers, and reading', [5000, 5000, 8000, 90_000, 9000], 18],
    ['without the answers that had a pause in them', [5000, 5000, 5000, 5000, 5000, 3e6], 15],
    ['where no times are known', [undefined, undefined, undefined, undefined, undefined], 24],
  ])('is known %s', (_, times, seconds) => {
    const progress = progressOf(
      ...times.map((ms, index): [string, LearnerEvent] => [
        `2026-03-01T09:0${index}:00Z`,
        answer('queue-q1', true, ms),
      ]),
    );
    expect(secondsEach(progress)).toBe(seconds);
  });

  it.each([
    [0, 24, 0],
    [1, 24, 1],
    [31, 24, 12],
  ])('%i things of %i seconds are %i minutes', (count, seconds, minutes) => {
    expect(minutesFor(count, seconds)).toBe(minutes);
  });

  it.each([
    [10, 24, 25],
    [1, 90, 1],
  ])('in %i minutes there is time for things of %i seconds: %i', (minutes, seconds, count) => {
    expect(countWithin(minutes, seconds)).toBe(count);
  });
});

describe('the practices', () => {
  const entry = (id: string) => ({ id, blocks: [], place });
  const deck = (id: string, settings: Record<string, unknown> = {}): Deck => ({
    ...{ id: asId(id), title: `Deck ${id}`, practice: 'bump-court', settings, place },
    entries: [entry('a'), entry('b')],
  });

  it('name what of their decks is due, the longest first, and nothing twice', () => {
    const progress = progressOf(
      ['2026-02-20', answer('bumps/b', false)],
      ['2026-02-10', answer('bumps/a', true)],
      ['2026-03-10T11:00Z', answer('ranges/a', true)],
      ['2026-02-01', answer('bumps/gone', false)],
    );
    const decks = { bumps: deck('bumps'), ranges: deck('ranges'), some: deck('some', { from: 'bumps' }) };
    const due = duePractices(decks, progress, now, 0);
    expect(due.map(({ deck: id, entries }) => [id, entries])).toEqual([['bumps', ['a', 'b']]]);
  });
});

describe('how it is going', () => {
  it('is empty for someone who has done nothing', () => {
    const facts = progressFacts(smallCourse, progressOf(), moment);
    expect([facts.expected, facts.answers, facts.weakest, facts.minutes.all]).toEqual([null, 0, [], 0]);
    expect(facts.year.minutes.every((minutes) => minutes === 0)).toBe(true);
  });

  it('has a year of whole weeks up to today', () => {
    const { year } = progressFacts(smallCourse, progressOf(), moment);
    // The tenth of March 2026 is a Tuesday.
    expect(year.minutes).toHaveLength(52 * 7 + 2);
  });

  it('tells the time of today, of seven days and of all, in the days of the learner', () => {
    const opened: LearnerEvent = { type: 'lesson-opened', lesson: 'queue' };
    const progress = progressOf(
      ['2026-01-05T09:00Z', opened],
      ['2026-01-05T09:08Z', opened],
      ['2026-03-08T09:00Z', opened],
      ['2026-03-08T09:06Z', opened],
      ['2026-03-10T09:00Z', opened],
      ['2026-03-10T09:04Z', opened],
    );
    const { minutes, year } = progressFacts(smallCourse, progress, moment);
    expect(minutes).toEqual({ today: 4, week: 10, all: 18, days: 3 });
    expect(Math.round(year.minutes.at(-1) ?? 0)).toBe(4);
  });

  it('holds how sure against how right, as answers were marked', () => {
    const sure = (correct: boolean): LearnerEvent => ({
      type: 'answered',
      question: 'queue-q1',
      correct,
      confidence: 'sure',
    });
    const progress = progressOf(
      ['2026-03-01T09:00Z', sure(true)],
      ['2026-03-02T09:00Z', sure(false)],
      ['2026-03-02T09:01Z', { type: 'overruled', event: '0001' }],
      ['2026-03-03T09:00Z', answer('queue-q2', true)],
    );
    expect(progressFacts(smallCourse, progress, moment).calibration).toEqual([
      { said: 'sure', answers: 2, right: 1 },
      { said: 'nothing', answers: 1, right: 1 },
      { said: 'guess', answers: 0, right: 0 },
    ]);
  });
});
