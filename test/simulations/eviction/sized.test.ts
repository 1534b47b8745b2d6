import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloudPhysics } from '../../../scripts/validate/libcachesim.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { traceOf } from '../../../src/simulations/engine/trace.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';
import { Lru } from '../../../src/simulations/eviction/policies/lru.js';
import {
  type BytePolicy,
  bytePolicies,
  makeByteCache,
  makePolicy,
} from '../../../src/simulations/eviction/policies.js';
import { Sized } from '../../../src/simulations/eviction/sized.js';

/** LRU with bytes, as plainly as possible: the oldest read is at index 0. */
function naiveLruHits(trace: readonly number[], sizes: Float64Array, room: number): boolean[] {
  let held: number[] = [];
  const bytes = () => held.reduce((sum, key) => sum + (sizes[key] ?? 0), 0);
  return trace.map((key) => {
    const hit = held.includes(key);
    if (!hit && (sizes[key] ?? 0) > room) return false;
    held = held.filter((other) => other !== key);
    while (bytes() + (sizes[key] ?? 0) > room) held.shift();
    held.push(key);
    return hit;
  });
}

const traces = fc.array(fc.oneof(fc.nat(5), fc.nat(19)), { maxLength: 200 });
const manySizes = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: 20, maxLength: 20 })
  .map((all) => Float64Array.from(all));
const rooms = fc.integer({ min: 1, max: 120 });

it('LRU with bytes does what a naive one does', () => {
  fc.assert(
    fc.property(traces, manySizes, rooms, (trace, sizes, room) => {
      const sized = new Sized(new Lru(20, 20), sizes, room);
      expect(trace.map((key) => sized.access(key))).toEqual(naiveLruHits(trace, sizes, room));
    }),
    { seed: 1, numRuns: 200 },
  );
});

const sampling = { stream: new Streams(1).of('s'), samples: 5, logFactor: 1, decay: 0 };
const make = (name: BytePolicy, capacity: number, sizes: Float64Array, room: number) =>
  makeByteCache(name, { capacity, sizes, room, sampling });

it.each(bytePolicies)('%s never holds more bytes or entries than there is room for', (name) => {
  fc.assert(
    fc.property(traces, manySizes, rooms, fc.integer({ min: 1, max: 20 }), (trace, sizes, room, entries) => {
      const cache = make(name, entries, sizes, room);
      const largest = name === 's3-fifo' ? Math.floor(room / 10) : room;
      const held = new Set<number>();
      for (const key of trace) {
        expect(cache.access(key)).toBe(held.has(key));
        for (const gone of cache.displaced) expect(held.delete(gone)).toBe(true);
        expect(cache.evicted).toBe(cache.displaced.at(-1) ?? -1);
        expect(cache.has(key)).toBe(Number(sizes[key]) <= largest);
        if (cache.has(key)) held.add(key);
        expect(cache.size).toBe(held.size);
        expect(cache.bytes).toBe([...held].reduce((sum, each) => sum + (sizes[each] ?? 0), 0));
        expect(cache.bytes).toBeLessThanOrEqual(room);
        expect(held.size).toBeLessThanOrEqual(entries);
      }
    }),
    { seed: 2, numRuns: 80 },
  );
});

it.each(['clock', 's3-fifo', 'arc'] as const)('%s with objects of size one does what it does with entries', (name) => {
  fc.assert(
    fc.property(fc.array(fc.nat(59), { maxLength: 600 }), fc.integer({ min: 10, max: 40 }), (trace, room) => {
      const ofBytes = make(name, 60, new Float64Array(60).fill(1), room);
      const ofEntries = makePolicy(name, room, 60);
      for (const key of trace) {
        expect(ofBytes.access(key)).toBe(ofEntries.access(key));
        expect(ofBytes.evicted).toBe(ofEntries.evicted);
      }
    }),
    { seed: 4, numRuns: 150 },
  );
});

describe('misses on the CloudPhysics trace are those that libCacheSim has', () => {
  const { requests, keys, sizes } = cloudPhysics();
  it.each([
    ['clock', 128, 93313, 4213887488],
    ['clock', 1024, 64456, 2697378816],
    ['s3-fifo', 128, 89307, 4040718336],
    ['s3-fifo', 640, 71300, 3038256128],
    ['arc', 128, 90252, 4068098560],
    ['arc', 1024, 64772, 2712971264],
  ] as const)('%s with %i MiB: %i', (name, megabytes, misses, missed) => {
    const cache = make(name, keys, sizes, megabytes * 2 ** 20);
    const missing = requests.filter((key) => !cache.access(key));
    expect(missing.length).toBe(misses);
    expect(missing.reduce((sum, key) => sum + Number(sizes[key]), 0)).toBe(missed);
  });
});

it.each(['clock', 's3-fifo', 'arc'] as const)('%s drops a key for another reason with its bytes', (name) => {
  const cache = make(name, 3, Float64Array.of(5, 6, 7), 180);
  for (const key of [0, 1, 2]) cache.access(key);
  cache.remove(1);
  cache.remove(1);
  expect([cache.bytes, cache.size, cache.has(1), cache.evicted]).toEqual([12, 2, false, -1]);
  expect(cache.queues({ entries: 5, cells: 5 }).flatMap(({ entries, held }) => (held ? entries : [])).length).toBe(2);
});

it.each(['fifo', 'lru', 'clock', 'lfu', 'sieve', 's3-fifo', 'arc'])(
  '%s with bytes and size one counts as it does with entries',
  (policy) => {
    const hits = (set: Record<string, number>) => figuresOf(plan(eviction, { set: { policy, ...set } })).measure().hits;
    expect(hits({ capacity: 10_000, byteCapacity: 100 })).toBe(hits({ capacity: 100 }));
  },
);

it('drops keys for another reason with their bytes', () => {
  const sized = new Sized(new Lru(3, 3), Float64Array.of(5, 6, 7), 18);
  for (const key of [0, 1, 2]) sized.access(key);
  sized.remove(1);
  sized.remove(1);
  expect([sized.bytes, sized.size, sized.evicted]).toEqual([12, 2, -1]);
});

it('the byte hit ratio weighs each request with its size', () => {
  const set = { sizes: 'trace', capacity: 10, byteCapacity: 1000 };
  const measured = figuresOf(
    plan(eviction, { set, trace: traceOf(['a 10', 'b 90', 'b 90', 'a 10', 'a 10']) }),
  ).measure();
  expect([measured.hitRatio, measured.byteHitRatio]).toEqual([0.6, 110 / 210]);
});
