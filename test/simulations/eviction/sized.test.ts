import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { traceOf } from '../../../src/simulations/engine/trace.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';
import { Fifo } from '../../../src/simulations/eviction/policies/fifo.js';
import { Lfu } from '../../../src/simulations/eviction/policies/lfu.js';
import { Lru } from '../../../src/simulations/eviction/policies/lru.js';
import { Sieve } from '../../../src/simulations/eviction/policies/sieve.js';
import { makeSampledPolicy } from '../../../src/simulations/eviction/policies.js';
import type { Evicting } from '../../../src/simulations/eviction/policy.js';
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

const makers: Record<string, (entries: number) => Evicting> = {
  fifo: (entries) => new Fifo(entries, 20),
  lru: (entries) => new Lru(entries, 20),
  lfu: (entries) => new Lfu(entries, 20),
  sieve: (entries) => new Sieve(entries, 20),
  'allkeys-lru': (entries) =>
    makeSampledPolicy('allkeys-lru', entries, 20, {
      stream: new Streams(1).of('s'),
      samples: 5,
      logFactor: 1,
      decay: 0,
    }),
};

it.each(Object.keys(makers))('%s never holds more bytes or entries than there is room for', (name) => {
  fc.assert(
    fc.property(traces, manySizes, rooms, fc.integer({ min: 1, max: 20 }), (trace, sizes, room, entries) => {
      const made = makers[name]?.(entries);
      if (made === undefined) throw new Error(name);
      const sized = new Sized(made, sizes, room);
      const held = new Set<number>();
      for (const key of trace) {
        expect(sized.access(key)).toBe(held.has(key));
        for (const gone of sized.displaced) expect(held.delete(gone)).toBe(true);
        if (sized.has(key)) held.add(key);
        else expect(sizes[key]).toBeGreaterThan(room);
        expect(sized.size).toBe(held.size);
        expect(sized.bytes).toBe([...held].reduce((sum, each) => sum + (sizes[each] ?? 0), 0));
        expect(sized.bytes).toBeLessThanOrEqual(room);
        expect(held.size).toBeLessThanOrEqual(entries);
      }
    }),
    { seed: 2, numRuns: 80 },
  );
});

it.each(['fifo', 'lru', 'lfu', 'sieve'])('%s with bytes and size one counts as it does with entries', (policy) => {
  const hits = (set: Record<string, number>) =>
    new Run(plan(eviction, { set: { policy, ...set } })).finish().measure().hits;
  expect(hits({ capacity: 10_000, byteCapacity: 100 })).toBe(hits({ capacity: 100 }));
});

it('drops keys for another reason with their bytes', () => {
  const sized = new Sized(new Lru(3, 3), Float64Array.of(5, 6, 7), 18);
  for (const key of [0, 1, 2]) sized.access(key);
  sized.remove(1);
  sized.remove(1);
  expect([sized.bytes, sized.size, sized.evicted]).toEqual([12, 2, -1]);
});

it('the byte hit ratio weighs each request with its size', () => {
  const set = { sizes: 'trace', capacity: 10, byteCapacity: 1000 };
  const measured = new Run(plan(eviction, { set, trace: traceOf(['a 10', 'b 90', 'b 90', 'a 10', 'a 10']) }))
    .finish()
    .measure();
  expect([measured.hitRatio, measured.byteHitRatio]).toEqual([0.6, 110 / 210]);
});
