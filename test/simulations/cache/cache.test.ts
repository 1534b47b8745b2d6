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

describe('twenty writes a second to five keys (N25, N26)', () => {
  const writes = (set: Wishes['set']) => measure({ scenario: 'three-writers', set: { crashAt: 0, ...set } });

  it.each([
    ['write-through', 200, 21, 0],
    ['write-around', 200, 21, 0],
    ['write-back', 5, 1, 0],
  ])('%s: %i database writes, %i ms each, %i lost', (strategy, databaseWrites, meanWriteMs, lostWrites) => {
    const metrics = writes({ strategy });
    expect(metrics).toMatchObject({ databaseWrites, lostWrites });
    near(metrics.meanWriteMs, meanWriteMs, 1e-6);
  });

  it('take 20 ms when write-around does not delete', () => {
    near(writes({ strategy: 'write-around', invalidate: 'no' }).meanWriteMs, 20, 1e-6);
  });

  it('lose what was acknowledged since the last flush in a crash', () => {
    expect(measure({ scenario: 'three-writers' })).toMatchObject({ lostWrites: 198, unsavedPeak: 198 });
    expect(writes({ crashAt: 10.1 })).toMatchObject({ lostWrites: 0, databaseWrites: 5, unsavedPeak: 200 });
    expect(writes({ crashAt: 9.9, flushSeconds: 1 })).toMatchObject({ lostWrites: 18 });
  });

  it.each(['write-through', 'write-around', 'cache-aside', 'read-through'])('lose nothing with %s', (strategy) => {
    expect(writes({ strategy, crashAt: 9.9 })).toMatchObject({ lostWrites: 0, databaseWrites: 200 });
  });

  it('reach the database 200 times in the write-through scenario', () => {
    expect(measure({ scenario: 'write-through' })).toMatchObject({ databaseWrites: 200, lostWrites: 0 });
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

describe('other scenarios', () => {
  it('show the same hits and database reads whoever loads', () => {
    const { meanReadMs: _, ...aside } = measure({ scenario: 'two-owners' });
    expect(measure({ scenario: 'two-owners', set: { strategy: 'read-through' } })).toMatchObject(aside);
    expect(aside).toMatchObject({ databaseWrites: 5, staleReads: 0 });
  });

  it('count the loads of overlapping readers: as many as read within a load', () => {
    // Ask, 200 ms in the database, store: readers of 202 ms, one each 10 ms, the first included.
    expect(measure({ scenario: 'overlap' }).databaseReads).toBe(4 * 21);
    expect(measure({ scenario: 'overlap', set: { singleFlight: 'on' } }).databaseReads).toBe(4);
  });

  it('have stale reads only where the delete is forgotten', () => {
    expect(measure({ scenario: 'no-invalidation' }).staleReads).toBeGreaterThan(100);
    expect(measure({ scenario: 'no-invalidation', set: { invalidate: 'yes' } }).staleReads).toBe(0);
  });

  it('keep the hit ratio up when an import goes around the cache', () => {
    const through = measure({ scenario: 'write-around', set: { strategy: 'write-through' } });
    expect(measure({ scenario: 'write-around' }).hitRatio).toBeGreaterThan(Number(through.hitRatio) + 0.08);
  });

  it('leave the break-even at 2 ÷ 21 of hits', () => {
    expect(measure({ scenario: 'slider', set: { capacity: 8 } }).meanReadMs).toBeGreaterThan(20);
    expect(measure({ scenario: 'slider', set: { capacity: 11 } }).meanReadMs).toBeLessThan(20);
  });
});

describe('the rooms of Kiosk', () => {
  const needsMet = (room: string, strategy: string, timeToLive: number) =>
    measure({ scenario: 'six-rooms', set: { room, strategy, timeToLive } }).needsMet;

  it.each([
    ['product-text', 'cache-aside', 60, 3],
    ['product-text', 'cache-aside', 10, 2],
    ['product-text', 'write-back', 60, 2],
    ['stock-count', 'cache-aside', 5, 3],
    ['stock-count', 'cache-aside', 60, 2],
    ['cart', 'write-through', 0, 3],
    ['cart', 'write-back', 0, 2],
    ['session', 'write-through', 60, 3],
    ['view-counter', 'write-back', 60, 3],
    ['view-counter', 'write-through', 60, 2],
    ['exchange-rate', 'cache-aside', 10, 3],
    ['exchange-rate', 'cache-aside', 0, 2],
  ])('%s with %s and %i s: %i of 3 needs', (room, strategy, timeToLive, met) => {
    expect(needsMet(room, strategy, timeToLive)).toBe(met);
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

describe('knobs that do not go together', () => {
  it.each([
    [{ downSeconds: 5 }, 'downSeconds=5 needs a crash; set crashAt as well'],
    [{ room: 'cart', requests: 10 }, 'room=cart brings its own traffic; requests must be 0'],
  ])('%j', (set, complaint) => {
    expect(() => plan(cache, { set })).toThrow(complaint);
  });
});
