import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOver, openWork, startShift, workOn } from '../../../../src/practice/priorities/work-day/day.js';
import { measure, pointsFor } from '../../../../src/practice/priorities/work-day/measure.js';
import { follow, limits, policies } from '../../../../src/practice/priorities/work-day/policies.js';
import { drawOf } from '../../learner.js';
import { anyDay, dayOf, task } from './days.js';

describe('what a day came to', () => {
  // a: 0–30, b: 30–50, c not begun when the day ends at 60.
  const day = dayOf(
    [
      task('a', 30, { value: 20, delay: 12, deadline: 30 }),
      task('b', 20, { value: 8, delay: 6, deadline: 40 }),
      task('c', 60, { value: 50, delay: 3, deadline: 55 }),
    ],
    { ends: 60 },
  );
  const worked = ['a', 'b', 'c'].reduce((at, id) => workOn(at, id), startShift(day));

  it('counts value, half of it after the deadline, and what waiting cost', () => {
    expect(measure(worked)).toMatchObject({ finished: 2, delivered: 20 + 4, lost: 6 + 5 + 3, net: 10 });
  });

  it('counts missed deadlines, and lateness until the work was done or the day was over', () => {
    expect(measure(worked)).toMatchObject({ deadlines: 3, missed: 2, lateness: 10 + 5 });
  });

  it('counts no deadline that lies beyond the day', () => {
    const later = { ...day, tasks: [task('a', 30, { deadline: 500 })] };
    expect(measure(workOn(startShift(later), 'a'))).toMatchObject({ deadlines: 0, missed: 0 });
  });

  it('averages what was open and in progress over the day', () => {
    expect(measure(worked)).toMatchObject({
      open: (30 * 3 + 20 * 2 + 10) / 60,
      timeOpen: (30 + 50 + 60) / 3,
      inProgress: 1,
      timeInProgress: (30 + 20 + 10) / 3,
      leadTime: 40,
      throughput: 2 / 60,
      returns: 0,
      reloading: 0,
    });
  });

  it('gives a finished task on the minute its whole value', () => {
    expect(worked.work.map(pointsFor)).toEqual([20, 4, 50]);
  });

  it('has numbers for a day in which nothing was finished', () => {
    const nothing = measure(workOn(startShift(dayOf([task('a', 99)], { ends: 60 })), 'a'));
    expect(nothing).toMatchObject({ finished: 0, leadTime: null, delivered: 0, lost: 6 });
  });
});

describe('Little’s law', () => {
  const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, a));

  it('holds in every run: the area under the curve against the sum over the tasks', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), (day, seed) => {
        const draw = drawOf(seed);
        let shift = startShift(day);
        while (!isOver(shift)) {
          const open = openWork(shift);
          shift = workOn(shift, open[draw(open.length)]?.task.id ?? '', 1 + draw(60));
        }
        if (shift.now === 0) return;
        const { open, arrivalRate, timeOpen, inProgress, timeInProgress } = measure(shift);
        near(open, arrivalRate * timeOpen);
        const begun = shift.work.filter((one) => one.begun !== null).length;
        near(inProgress, (begun / shift.now) * timeInProgress);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  it('holds for every policy under every limit', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const policy of policies) {
          for (const limit of limits) {
            const { open, arrivalRate, timeOpen } = measure(follow(day, policy.id, limit));
            near(open, arrivalRate * timeOpen);
          }
        }
      }),
      { seed: 22, numRuns: 30 },
    );
  });
});
