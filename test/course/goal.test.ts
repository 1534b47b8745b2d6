import { describe, expect, it } from 'vitest';
import { casesOf, type Goal, reaches } from '../../src/course/goal.js';

describe('the cases of a goal', () => {
  it.each<[under: Goal['under'], cases: readonly object[]]>([
    [undefined, [{}]],
    [{ crashAt: ['work'] }, [{ crashAt: 'work' }]],
    [{ crashAt: ['work', 'ack'] }, [{ crashAt: 'work' }, { crashAt: 'ack' }]],
    [
      { crashAt: ['work', 'ack'], poison: [0, 1] },
      [
        { crashAt: 'work', poison: 0 },
        { crashAt: 'work', poison: 1 },
        { crashAt: 'ack', poison: 0 },
        { crashAt: 'ack', poison: 1 },
      ],
    ],
  ])('under %j are %j', (under, cases) => {
    expect(casesOf({ metric: 'm', atMost: 0, ...(under && { under }) })).toEqual(cases);
  });
});

describe('a goal', () => {
  it.each<[goal: Omit<Goal, 'metric'>, value: number | null, reached: boolean]>([
    [{ atMost: 20 }, 20, true],
    [{ atMost: 20 }, 20.1, false],
    [{ atLeast: 5 }, 5, true],
    [{ atLeast: 5 }, 4.9, false],
    [{ atLeast: 5, atMost: 6 }, 7, false],
    [{ atMost: 20 }, null, false],
  ])('%j is reached by %s: %s', (goal, value, reached) => {
    expect(reaches({ metric: 'm', ...goal }, value)).toBe(reached);
  });
});
