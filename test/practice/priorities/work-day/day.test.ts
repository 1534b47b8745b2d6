import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOver, openWork, type Shift, startShift, workOn } from '../../../../src/practice/priorities/work-day/day.js';
import { drawOf } from '../../learner.js';
import { anyDay, dayOf, task } from './days.js';

const end = (shift: Shift) => shift.work.map(({ task: { id }, done }) => [id, done]);
const follow = (shift: Shift, ...ids: string[]) => ids.reduce((at, id) => workOn(at, id), shift);

/** Works the whole day at random. */
function atRandom(start: Shift, seed: number): Shift {
  const draw = drawOf(seed);
  let shift = start;
  for (let steps = 0; !isOver(shift); steps++) {
    const open = openWork(shift);
    const chosen = open[draw(open.length)];
    if (chosen === undefined || steps > 2000) throw new Error('the day does not end');
    shift = workOn(shift, chosen.task.id, 1 + draw(60));
  }
  return shift;
}

describe('a working day', () => {
  it('goes on to the end of the task where nothing else happens', () => {
    const shift = follow(startShift(dayOf([task('a', 30), task('b', 20)])), 'b', 'a');
    expect(end(shift)).toEqual([
      ['a', 50],
      ['b', 20],
    ]);
    expect(isOver(shift)).toBe(true);
  });

  it('stops at an arrival, and the held task goes on without a loss', () => {
    const day = dayOf([task('a', 30), task('b', 20, { arrives: 10 })], { reload: 10 });
    const shift = workOn(startShift(day), 'a');
    expect([shift.now, shift.inHand]).toEqual([10, 'a']);
    expect(end(follow(shift, 'a'))).toEqual([
      ['a', 30],
      ['b', null],
    ]);
  });

  it('takes time to go back to a task that was left', () => {
    const day = dayOf([task('a', 30), task('b', 20, { arrives: 10 })], { reload: 10 });
    const shift = follow(startShift(day), 'a', 'b', 'a');
    expect(end(shift)).toEqual([
      ['a', 60],
      ['b', 30],
    ]);
    expect(shift.returns).toBe(1);
    expect(shift.stretches.filter(({ reloading }) => reloading)).toEqual([
      { task: 'a', from: 30, to: 40, reloading: true },
    ]);
  });

  it('does not count the search for one’s place as work, and lets it be broken off', () => {
    const arrivals = [task('a', 30), task('b', 5, { arrives: 10 }), task('c', 5, { arrives: 19 })];
    const shift = follow(startShift(dayOf(arrivals, { reload: 10 })), 'a', 'b', 'a');
    expect(shift.now).toBe(19);
    expect(shift.reloadLeft).toBe(6);
    expect(end(follow(shift, 'a'))[0]).toEqual(['a', 45]);
    expect(end(follow(shift, 'c', 'a'))[0]).toEqual(['a', 54]);
  });

  it('looks up after a slice', () => {
    const shift = workOn(startShift(dayOf([task('a', 30)])), 'a', 12);
    expect([shift.now, shift.work[0]?.left]).toEqual([12, 18]);
  });

  it('waits where nothing is open, and is over where nothing will come', () => {
    const shift = workOn(startShift(dayOf([task('a', 10, { arrives: 5 }), task('b', 10, { arrives: 60 })])), 'a');
    expect(shift.now).toBe(60);
    expect(shift.stretches.map(({ task: id, from, to }) => [id, from, to])).toEqual([
      [null, 0, 5],
      ['a', 5, 15],
      [null, 15, 60],
    ]);
    expect(isOver(workOn(shift, 'b'))).toBe(true);
  });

  it('ends when it ends, whatever is in hand', () => {
    const day = dayOf([task('a', 300), task('b', 10, { arrives: 200 })], { ends: 120 });
    const shift = workOn(startShift(day), 'a');
    expect([shift.now, isOver(shift), shift.work.length]).toEqual([120, true, 1]);
    expect(workOn(shift, 'a')).toBe(shift);
  });

  it('refuses a task that is not there to be worked on', () => {
    const shift = startShift(dayOf([task('a', 10), task('b', 10, { arrives: 99 })]));
    expect(() => workOn(shift, 'b')).toThrow(new RangeError('task b is not open'));
    expect(() => workOn(workOn(shift, 'a'), 'a')).toThrow(RangeError);
  });
});

describe('any day, worked in any way', () => {
  it('accounts for every minute and every piece of work', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), (day, seed) => {
        const shift = atRandom(startShift(day), seed);
        let at = 0;
        for (const { from, to } of shift.stretches) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBe(shift.now);
        for (const { task: one, left, begun, done } of shift.work) {
          const worked = shift.stretches
            .filter(({ task: id, reloading }) => id === one.id && !reloading)
            .reduce((sum, { from, to }) => sum + to - from, 0);
          expect(worked).toBe(one.size - left);
          expect(done !== null).toBe(left === 0);
          if (begun !== null) expect(begun).toBeGreaterThanOrEqual(one.arrives);
        }
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('takes as long as its work where switching costs nothing and nobody has to wait', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), (day, seed) => {
        const together = {
          ...day,
          reload: 0,
          ends: Number.POSITIVE_INFINITY,
          tasks: day.tasks.map((one) => ({ ...one, arrives: 0 })),
        };
        const size = together.tasks.reduce((sum, one) => sum + one.size, 0);
        expect(atRandom(startShift(together), seed).now).toBe(size);
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});
