import { describe, expect, it } from 'vitest';
import { choices, turningPoints } from '../../../../src/practice/priorities/work-day/regret.js';
import { dayOf, task } from './days.js';

const wsjf = 'wsjf';

describe('what a choice was worth', () => {
  // Small first loses 16 × 2 h + 26 × 10 h, big first 26 × 8 h + 16 × 10 h: the lesson's two tasks, hours for days.
  const day = dayOf([task('a', 480, { delay: 26 }), task('b', 120, { delay: 16 })]);

  it('is the points that the other way round would have kept', () => {
    expect(choices(day, ['a', 'b'], wsjf)).toEqual([{ at: 0, taken: 'a', instead: 'b', cost: 368 - 292 }]);
  });

  it('is not asked where the policy would have done the same', () => {
    expect(choices(day, ['b', 'a'], wsjf)).toEqual([]);
  });

  it('is negative for a choice that beats the policy', () => {
    const due = dayOf([task('a', 60, { delay: 6, value: 40, deadline: 60 }), task('b', 60, { delay: 7, value: 10 })]);
    expect(choices(due, ['a', 'b'], wsjf)).toEqual([{ at: 0, taken: 'a', instead: 'b', cost: -19 }]);
  });

  it('finds the dearest choice and the best one, if there are any', () => {
    const of = (...costs: number[]) => costs.map((cost, at) => ({ at, taken: 'a', instead: 'b', cost }));
    const costs = (...all: number[]) => {
      const { worst, best } = turningPoints(of(...all));
      return [worst?.cost ?? null, best?.cost ?? null];
    };
    expect(costs()).toEqual([null, null]);
    expect(costs(5)).toEqual([5, null]);
    expect(costs(-5)).toEqual([null, -5]);
    expect(costs(3, -2, 8, 0, -9)).toEqual([8, -9]);
    expect(costs(0)).toEqual([null, null]);
  });
});
