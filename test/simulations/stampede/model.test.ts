import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { stampede } from '../../../src/simulations/stampede/stampede.js';
import { anyKnobs } from './any-knobs.js';

const finish = (wishes: Wishes) => new Run(plan(stampede, wishes)).finish();

describe('any knobs in range', () => {
  it('give finite numbers that fit together, the same twice', () => {
    fc.assert(
      fc.property(anyKnobs, fc.integer(), (set, seed) => {
        const [one, two] = [0, 1].map(() => finish({ set, seed, until: 30 }));
        const metrics = one?.measure() ?? {};
        expect(Object.values(metrics).every((value) => value === null || Number.isFinite(value))).toBe(true);
        expect(two?.hash).toBe(one?.hash);
        expect(one?.gauges().every(Number.isFinite)).toBe(true);
        expect(Number(metrics.stampede)).toBeLessThanOrEqual(Number(metrics.rebuilds));
        if (set.protection === 'lease') expect(Number(metrics.stampede)).toBeLessThanOrEqual(1);
        if (set.protection === 'single-flight' && set.keys === 1) {
          expect(Number(metrics.stampede)).toBeLessThanOrEqual(2 * set.processes);
        }
        if (set.serveStale === 'no') expect(metrics.staleReads).toBe(0);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

describe('the capacity of the database', () => {
  it('decides how many seconds have more loads than it takes', () => {
    const over = (databaseCapacity: number) =>
      figuresOf(plan(stampede, { scenario: 'expiry-at-noon', set: { databaseCapacity } })).measure()
        .secondsOverCapacity;
    // 200 rebuilds begin in one second, and in no other.
    expect([over(100), over(199), over(200)]).toEqual([1, 1, 0]);
  });
});
