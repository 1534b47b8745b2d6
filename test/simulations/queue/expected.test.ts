import { describe, expect, it } from 'vitest';
import { expected, since } from '../../../src/simulations/queue/expected.js';
import { bare as defaultKnobs } from './default-knobs.js';

const run = { until: 120, warmUp: 0, trace: null };
const even = { arrivals: 'regular', service: 'constant' } as const;
const sale = { ...defaultKnobs, ...even, arrivalRate: 40, serviceRate: 60, burstRate: 200, burstSeconds: 10 };

describe('how far the axes of a queue have to reach', () => {
  it.each([
    ['the peak of a burst', sale, 1400],
    ['the limit where there is one', { ...sale, capacity: 500 }, 500],
    ['a few, where hardly anybody waits', { ...defaultKnobs, ...even, arrivalRate: 10 }, 10],
    ['five times the mean, where chance makes the line', { ...defaultKnobs, arrivalRate: 90 }, 45],
  ])('is %s', (_, knobs, depth) => {
    expect(expected(knobs, run).depth).toBeCloseTo(depth, 0);
  });
});

describe('draining', () => {
  it('is timed from the end of the last burst or outage, and not at all without one', () => {
    expect(since(sale)).toEqual({ secondsToDrain: 20 });
    expect(since({ ...sale, outageStart: 30, outageSeconds: 5 })).toEqual({ secondsToDrain: 35 });
    expect(since(defaultKnobs)).toEqual({});
  });
});
