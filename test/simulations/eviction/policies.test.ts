import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { nextUsesOf, Opt } from '../../../src/simulations/eviction/policies/opt.js';
import { makePolicy, type OnlinePolicy, onlinePolicies } from '../../../src/simulations/eviction/policies.js';
import type { Policy } from '../../../src/simulations/eviction/policy.js';
import { generated } from '../../../src/simulations/eviction/requests.js';
import { NaiveArc } from './naive/arc.js';
import type { Naive } from './naive/naive.js';
import { NaiveS3Fifo } from './naive/s3-fifo.js';
import { NaiveClock, NaiveFifo, NaiveLfu, NaiveLru, NaiveOpt, NaiveSieve } from './naive/simple.js';
import { NaiveWTinyLfu } from './naive/w-tinylfu.js';

/** Those that draw nothing; the sampled ones have tests of their own. */
type Name = OnlinePolicy | 'opt';

const naive: Readonly<Record<Name, (capacity: number, trace: readonly number[]) => Naive>> = {
  fifo: (capacity) => new NaiveFifo(capacity),
  lru: (capacity) => new NaiveLru(capacity),
  clock: (capacity) => new NaiveClock(capacity),
  lfu: (capacity) => new NaiveLfu(capacity),
  sieve: (capacity) => new NaiveSieve(capacity),
  's3-fifo': (capacity) => new NaiveS3Fifo(capacity),
  arc: (capacity) => new NaiveArc(capacity),
  'w-tinylfu': (capacity) => new NaiveWTinyLfu(capacity),
  opt: (capacity, trace) => new NaiveOpt(capacity, trace),
};

function make(name: Name, capacity: number, keys: number, trace: readonly number[]): Policy {
  return name === 'opt'
    ? new Opt(capacity, keys, nextUsesOf(Int32Array.from(trace), keys))
    : makePolicy(name, capacity, keys);
}

const names = [...onlinePolicies, 'opt'] as const;
const universe = 40;

/** Traces with favourites, as caches see them, and runs in order, as scans make them. */
const traces = fc
  .array(
    fc.oneof(
      fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 12 }),
      fc.array(fc.integer({ min: 0, max: universe - 1 }), { maxLength: 12 }),
      fc
        .tuple(fc.nat(universe - 9), fc.nat(8))
        .map(([from, length]) => Array.from({ length }, (_, step) => from + step)),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.flat());

describe.each(names)('%s', (name) => {
  it('does what a naive version of it does, request by request', () => {
    fc.assert(
      fc.property(traces, fc.integer({ min: 1, max: 24 }), (trace, capacity) => {
        const real = make(name, capacity, universe, trace);
        const reference = naive[name](capacity, trace);
        const hits = trace.map((key) => real.access(key));
        expect(hits).toEqual(trace.map((key) => reference.access(key)));
        if (name === 'opt') return; // Keys that are never needed again are all alike to it.
        const held = Array.from({ length: universe }, (_, key) => key).filter((key) => real.has(key));
        expect(held).toEqual([...reference.held()].sort((one, other) => one - other));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('agrees with it over a long skewed trace and a larger cache', () => {
    const stream = new Streams(7).of('requests');
    const requests = generated('shifting', 500, 0.8, stream);
    const trace = Array.from({ length: name === 'opt' ? 600 : 6000 }, () => requests.next());
    const real = make(name, 210, 500, trace);
    const reference = naive[name](210, trace);
    expect(trace.filter((key) => real.access(key)).length).toBe(trace.filter((key) => reference.access(key)).length);
  });

  it('holds what it says it holds, also where keys are dropped in between for another reason', () => {
    if (name === 'opt') return; // It follows a trace, and nobody drops what it holds.
    const steps = fc.tuple(traces, fc.infiniteStream(fc.nat(4)), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(steps, ([trace, drops, capacity]) => {
        const policy = make(name, capacity, universe, trace);
        const held = new Set<number>();
        for (const key of trace) {
          if (drops.next().value === 0) {
            policy.remove(key);
            held.delete(key);
          } else {
            const isHit = policy.access(key);
            const evictsItsOwn = policy.evicted < 0 || held.has(policy.evicted);
            expect([isHit, evictsItsOwn]).toEqual([held.has(key), true]);
            held.add(key);
            held.delete(policy.evicted);
          }
          const says = Array.from({ length: universe }, (_, each) => each).filter((each) => policy.has(each));
          expect([policy.size, says]).toEqual([held.size, [...held].sort((one, other) => one - other)]);
        }
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('holds what it says it holds, and names whom it evicted', () => {
    fc.assert(
      fc.property(traces, fc.integer({ min: 1, max: 12 }), (trace, capacity) => {
        const policy = make(name, capacity, universe, trace);
        const held = new Set<number>();
        for (const key of trace) {
          expect(policy.access(key)).toBe(held.has(key));
          held.add(key);
          held.delete(policy.evicted);
          expect(policy.size).toBe(held.size);
          expect(held.size).toBeLessThanOrEqual(capacity);
          expect([...held].every((each) => policy.has(each))).toBe(true);
          expect(policy.has(key)).toBe(true);
        }
      }),
      { seed: 2, numRuns: 80 },
    );
  });

  it('shows in its queues exactly what it holds', () => {
    fc.assert(
      fc.property(traces, fc.integer({ min: 1, max: 12 }), (trace, capacity) => {
        const policy = make(name, capacity, universe, trace);
        for (const key of trace) policy.access(key);
        const queues = policy.queues({ entries: 100, cells: 100 }).filter((queue) => queue.held);
        const shown = queues.flatMap((queue) => queue.entries.map((entry) => entry.key)).filter((key) => key >= 0);
        expect(shown.sort((one, other) => one - other)).toEqual(
          Array.from({ length: universe }, (_, key) => key).filter((key) => policy.has(key)),
        );
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});

describe.each(onlinePolicies)('%s with keys that are dropped', (name) => {
  it('loses the dropped key only, keeps a key that is set twice, and goes on', () => {
    const steps = fc.array(fc.record({ key: fc.integer({ min: 0, max: 15 }), drop: fc.boolean() }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 8 }), (sequence, capacity) => {
        const policy = makePolicy(name, capacity, 16);
        const held = new Set<number>();
        for (const { key, drop } of sequence) {
          if (drop) {
            policy.remove(key);
            held.delete(key);
          } else {
            expect(policy.access(key)).toBe(held.has(key));
            expect(policy.access(key)).toBe(true);
            held.add(key);
            if (held.size > capacity) held.delete([...held].find((each) => !policy.has(each)) ?? -1);
          }
          expect(policy.size).toBe(held.size);
          expect([...held].every((each) => policy.has(each))).toBe(true);
          expect(policy.has(key)).toBe(!drop);
        }
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

describe('no policy that must admit', () => {
  it.each(onlinePolicies)('beats OPT: %s', (name) => {
    fc.assert(
      fc.property(traces, fc.integer({ min: 1, max: 12 }), (trace, capacity) => {
        const hitsOf = (policy: Policy) => trace.filter((key) => policy.access(key)).length;
        const best = hitsOf(make('opt', capacity, universe, trace));
        expect(hitsOf(make(name, capacity, universe, trace))).toBeLessThanOrEqual(best);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
