import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';

describe('somebody who writes past the cache', () => {
  it('makes reads stale until the copy expires', () => {
    const stale = (timeToLive: number) =>
      figuresOf(plan(cache, { set: { keys: 50, capacity: 50, bypass: 1, timeToLive } })).measure().staleReads;
    expect(Number(stale(1))).toBeLessThan(Number(stale(0)) / 2);
    expect(stale(1)).toBeGreaterThan(0);
  });
});

describe('the worst second of the database', () => {
  it('is a second and not a part of one', () => {
    const set = { requestRate: 10, readRatio: 1, keys: 100_000, zipf: 0, capacity: 1 };
    expect(figuresOf(plan(cache, { set, until: 50 })).measure().peakReadRate).toBe(10);
  });
});
