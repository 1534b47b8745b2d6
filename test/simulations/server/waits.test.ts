import { describe, expect, it } from 'vitest';
import { meanWait, utilisation } from '../../../src/simulations/server/waits.js';
import { workOf } from '../../../src/simulations/server/work-times.js';

describe('the mean wait', () => {
  it.each([
    ['M/M/1 at 0.8 is four services', { rate: 0.8, threads: 1, work: workOf('exponential', 1) }, 4, true],
    ['M/D/1 is half of that', { rate: 0.8, threads: 1, work: workOf('constant', 1) }, 2, true],
    ['M/M/2 at 0.75, from a table of Erlang C', { rate: 1.5, threads: 2, work: workOf('exponential', 1) }, 9 / 7, true],
    ['M/G/3 is an approximation', { rate: 0, threads: 3, work: workOf('constant', 1) }, 0, false],
  ])('%s', (_, load, value, isExact) => {
    const wait = meanWait(load);
    expect(wait?.value).toBeCloseTo(value, 10);
    expect(wait?.isExact).toBe(isExact);
  });

  it('is not known where the line grows, nor for work without a variance', () => {
    expect(meanWait({ rate: 1, threads: 1, work: workOf('exponential', 1) })).toBe(null);
    expect(meanWait({ rate: 0.5, threads: 1, work: workOf('pareto', 1, { tail: 2 }) })).toBe(null);
  });

  it('goes by the share of capacity that is asked for', () => {
    expect(utilisation({ rate: 30, threads: 4, work: workOf('constant', 0.1) })).toBeCloseTo(0.75);
  });
});
