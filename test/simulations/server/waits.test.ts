import { describe, expect, it } from 'vitest';
import { meanWait, memorySeconds, shareSlower, utilisation } from '../../../src/simulations/server/waits.js';
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

describe('the share of answers that are slower than a caller waits', () => {
  it('is e^(−(μ − λ) t) for one thread, and all of them for no patience', () => {
    const load = { rate: 0.8, threads: 1, work: workOf('exponential', 1) };
    expect(shareSlower(load, 5)).toBeCloseTo(Math.exp(-1), 9);
    expect(shareSlower(load, 0)).toBeCloseTo(1, 9);
  });

  it('is that of the work alone where nobody waits in line', () => {
    expect(shareSlower({ rate: 0.01, threads: 50, work: workOf('exponential', 1) }, 2)).toBeCloseTo(Math.exp(-2), 6);
  });
});

describe('the seconds in which a queue forgets', () => {
  it('grow without end as it comes to be full', () => {
    const at = (rate: number) => memorySeconds({ rate, threads: 1, work: workOf('exponential', 1) });
    expect(at(0.25)).toBeCloseTo(4, 9);
    expect(at(0.81)).toBeCloseTo(100, 6);
  });
});
