import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { anyKnobs } from './any-knobs.js';

const finish = (wishes: Wishes) => new Run(plan(cache, wishes)).finish();
const measure = (wishes: Wishes) => finish(wishes).measure();

/** Within 2 % of the reference, as the curriculum's fluid numbers ask for. */
function near(value: number | null | undefined, expected: number, tolerance = 0.02): void {
  expect(Math.abs(Number(value) - expected) / Math.max(expected, 1e-9)).toBeLessThanOrEqual(tolerance);
}

describe('mean read time by hit ratio (N16)', () => {
  it.each([
    [50, 11.5],
    [80, 5.2],
    [90, 3.1],
    [95, 2.05],
    [98, 1.42],
    [99, 1.21],
  ])('with room for %i of 100 equal keys: %d ms', (capacity, milliseconds) => {
    const metrics = measure({ scenario: 'slider', set: { capacity } });
    near(metrics.meanReadMs, milliseconds);
    near(metrics.hitRatio, capacity / 100);
  });

  it('is 22 ms without a hit, and 20 ms without a cache', () => {
    near(measure({ set: { pattern: 'loop', capacity: 1, readRatio: 1 } }).meanReadMs, 22, 1e-6);
    near(measure({ set: { crashAt: 1, downSeconds: 99, readRatio: 1 } }).meanReadMs, 20, 1e-6);
  });
});

describe('database reads at 5,000 reads a second (N17)', () => {
  it.each([
    [90_000, 500],
    [95_000, 250],
  ])('with room for %i of 100,000 equal keys: %i a second', (capacity, perSecond) => {
    near(
      measure({ scenario: 'lost-cache', set: { capacity, crashAt: 0, downSeconds: 0 }, until: 20 }).databaseReadRate,
      perSecond,
    );
  });
});

describe('one key with a time to live (N21)', () => {
  it.each([
    [10, 0.5],
    [60, 0.857],
    [600, 0.984],
  ])('of %i s: %d of the reads hit', (timeToLive, ratio) => {
    near(measure({ scenario: 'time-to-live', set: { timeToLive } }).hitRatio, ratio);
  });
});

describe('the cache dies (N27)', () => {
  it('and the database gets 625 % of what it can take', () => {
    const metrics = measure({ scenario: 'lost-cache' });
    near(metrics.databaseReadRate, 5000);
    near(metrics.loadRatio, 6.25);
  });

  it('and had been at 62 % before', () => {
    near(measure({ scenario: 'lost-cache', set: { crashAt: 0, downSeconds: 0 }, until: 20 }).loadRatio, 0.625);
  });

  it('and read-through answers nobody', () => {
    expect(measure({ scenario: 'lost-cache', set: { strategy: 'read-through', downSeconds: 60 } })).toMatchObject({
      failed: 100_001,
      databaseReadRate: 0,
    });
  });
});

describe('any knobs in range', () => {
  it('give finite numbers that fit together, the same twice', () => {
    fc.assert(
      fc.property(anyKnobs, fc.integer(), (set, seed) => {
        const [one, two] = [0, 1].map(() => finish({ set, seed, until: 20 }));
        const metrics = one?.measure() ?? {};
        expect(Object.values(metrics).every((value) => value === null || Number.isFinite(value))).toBe(true);
        expect(two?.hash).toBe(one?.hash);
        expect(one?.gauges().every(Number.isFinite)).toBe(true);
        const { hitRatio, lostWrites, unsavedPeak } = metrics;
        expect(Number(hitRatio)).toBeLessThanOrEqual(1);
        expect(Number(lostWrites)).toBeLessThanOrEqual(Number(unsavedPeak));
        if (set.strategy !== 'write-back') expect(lostWrites).toBe(0);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('never let time run back', () => {
    fc.assert(
      fc.property(anyKnobs, (set) => {
        const of = plan(cache, { set, until: 5 });
        const run = new Run(of);
        for (let before = 0; !run.done; before = run.now) {
          run.step();
          expect(run.now).toBeGreaterThanOrEqual(before);
        }
      }),
      { seed: 2, numRuns: 8 },
    );
  });
});
