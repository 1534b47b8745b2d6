import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../../src/simulations/cache/arrivals.js';
import { cache } from '../../../src/simulations/cache/cache.js';
import type { CacheKnobs } from '../../../src/simulations/cache/knobs.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { Streams } from '../../../src/simulations/engine/streams.js';

const arrivals = (set: Partial<CacheKnobs>) => {
  const streams = new Streams(1);
  const knobs = { ...(plan(cache).knobs as CacheKnobs), ...set };
  return new Arrivals(knobs, streams.of('times'), streams.of('writes'), 10_000);
};
const take = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

describe('regular requests', () => {
  it('come at multiples of their interval, not at sums of it', () => {
    const of = arrivals({ requestRate: 20 });
    const times = take(201, () => of.next());
    expect([times[0], times[1], times[198], times[200]]).toEqual([
      0,
      expect.closeTo(0.05, 9),
      expect.closeTo(9.9, 9),
      10,
    ]);
  });

  it('write at even intervals', () => {
    const of = arrivals({ readRatio: 200 / 205 });
    const writes = take(205, () => of.isWrite());
    expect(writes.filter(Boolean)).toHaveLength(5);
    expect([40, 81, 122, 163, 204].every((index) => writes[index])).toBe(true);
  });

  it('end when there were enough', () => {
    const of = arrivals({ requests: 2 });
    expect(take(3, () => of.next())[2]).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('random requests', () => {
  it('come at their rate, and write with their probability', () => {
    const of = arrivals({ arrivals: 'poisson', requestRate: 10, readRatio: 0.8 });
    const last = take(9000, () => of.next()).at(-1) ?? 0;
    expect(Math.abs(last - 900)).toBeLessThan(40);
    expect(Math.abs(take(5000, () => of.isWrite()).filter(Boolean).length - 1000)).toBeLessThan(120);
  });
});
