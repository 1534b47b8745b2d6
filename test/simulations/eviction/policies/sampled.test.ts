import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Streams } from '../../../../src/simulations/engine/streams.js';
import { Lru } from '../../../../src/simulations/eviction/policies/lru.js';
import { makeSampledPolicy, sampledPolicies } from '../../../../src/simulations/eviction/policies.js';
import { generated } from '../../../../src/simulations/eviction/requests.js';
import { NaiveAllkeysLfu, NaiveAllkeysLru } from '../naive/sampled.js';

const stream = (seed = 1) => new Streams(seed).of('samples');
const sampling = (samples: number, seed = 1) => ({ stream: stream(seed), samples, logFactor: 10, decay: 50 });
const naive = { 'allkeys-lru': NaiveAllkeysLru, 'allkeys-lfu': NaiveAllkeysLfu };

describe.each(sampledPolicies)('%s', (name) => {
  it('does what a second one does that was written along the lines of evict.c, request by request', () => {
    const traces = fc.array(fc.oneof(fc.nat(8), fc.nat(59)), { maxLength: 400 });
    fc.assert(
      fc.property(traces, fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 5, 10), (trace, capacity, samples) => {
        const real = makeSampledPolicy(name, capacity, 60, sampling(samples));
        const reference = new naive[name](capacity, stream(), samples);
        for (const key of trace) expect(real.access(key)).toBe(reference.access(key));
        const held = Array.from({ length: 60 }, (_, key) => key).filter((key) => real.has(key));
        expect(held).toEqual([...reference.held()].sort((one, other) => one - other));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('holds what it says it holds, also where keys are dropped in between', () => {
    const steps = fc.array(fc.tuple(fc.nat(19), fc.boolean()), { maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 12 }), (sequence, capacity) => {
        const policy = makeSampledPolicy(name, capacity, 20, sampling(5));
        const held = new Set<number>();
        for (const [key, drop] of sequence) {
          if (drop) {
            policy.remove(key);
            held.delete(key);
          } else {
            expect(policy.access(key)).toBe(held.has(key));
            if (policy.evicted >= 0) expect(held.delete(policy.evicted)).toBe(true);
            held.add(key);
          }
          expect(policy.size).toBe(held.size);
          const [keys] = policy.queues({ entries: 100, cells: 10 });
          const shown = keys?.entries.map((entry) => entry.key).sort((one, other) => one - other);
          expect(shown).toEqual([...held].sort((one, other) => one - other));
        }
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('has nobody to let go when it is empty', () => {
    expect(makeSampledPolicy(name, 3, 5, sampling(5)).evict()).toBe(-1);
  });
});

describe('what Redis says of its approximation', () => {
  const quality = (samples: number) => {
    const policy = makeSampledPolicy('allkeys-lru', 1000, 4000, sampling(samples));
    const requests = generated('zipf', 4000, 0.8, new Streams(3).of('requests'));
    const order = new Map<number, number>();
    let ranks = 0;
    let evictions = 0;
    for (let request = 0; request < 20_000; request++) {
      const key = requests.next();
      policy.access(key);
      if (policy.evicted >= 0) {
        // How many of those held have been unread for even longer, as a share.
        const idle = order.get(policy.evicted) ?? 0;
        let older = 0;
        for (const [held, at] of order) if (policy.has(held) && at < idle) older += 1;
        if (evictions++ % 20 === 0) ranks += older / 1000;
        order.delete(policy.evicted);
      }
      order.set(key, request);
    }
    return ranks / (evictions / 20);
  };

  // The oldest of n drawn at random has 1 in n + 1 of all that are older still; the pool has to do better than that.
  it('the more samples, the nearer who goes is to the oldest, and the pool brings it nearer still', () => {
    const [one, five, ten] = [quality(1), quality(5), quality(10)];
    // One sample goes into the pool and out again: somebody at random.
    expect(Math.abs(one - 1 / 2)).toBeLessThan(0.03);
    expect(five).toBeLessThan(0.7 / 6);
    expect(ten).toBeLessThan(0.7 / 11);
    expect(ten).toBeLessThan(five);
  });

  it('with ten samples it hits as often as LRU, to within half a point', () => {
    const hits = (make: () => { access(key: number): boolean }) => {
      const policy = make();
      const requests = generated('zipf', 5000, 0.9, new Streams(2).of('requests'));
      let count = 0;
      for (let request = 0; request < 60_000; request++) if (policy.access(requests.next())) count += 1;
      return count / 60_000;
    };
    const sampled = hits(() => makeSampledPolicy('allkeys-lru', 500, 5000, sampling(10)));
    expect(Math.abs(sampled - hits(() => new Lru(500, 5000)))).toBeLessThan(0.005);
  });
});

describe('the logarithmic counter, as the table in redis.conf has it', () => {
  const counterAfter = (hits: number, logFactor: number, seed: number) => {
    const policy = makeSampledPolicy('allkeys-lfu', 1, 1, { stream: stream(seed), samples: 5, logFactor, decay: 0 });
    policy.access(0);
    for (let hit = 0; hit < hits; hit++) policy.access(0);
    return Number(policy.queues({ entries: 1, cells: 1 })[0]?.entries[0]?.note?.slice(1));
  };

  it.each([
    [0, 100, 104],
    [0, 1000, 255],
    [1, 100, 18],
    [1, 1000, 49],
    [1, 100_000, 255],
    [10, 100, 10],
    [10, 1000, 18],
    [10, 100_000, 142],
    [10, 1_000_000, 255],
    [100, 100, 8],
    [100, 1000, 11],
    [100, 100_000, 49],
    [100, 1_000_000, 143],
  ])('factor %d after %d hits: about %d', (factor, hits, published) => {
    const seeds = [1, 2, 3];
    const mean = seeds.reduce((sum, seed) => sum + counterAfter(hits, factor, seed), 0) / seeds.length;
    // Redis prints one run. A level c takes about c × factor reads, geometrically: counters of two runs differ by √(c ÷ 3).
    const deviation = Math.sqrt((published - 5) / 3) * Math.sqrt(1 + 1 / seeds.length);
    expect(Math.abs(mean - published)).toBeLessThanOrEqual(1 + 3 * deviation);
  });

  it('loses one with every period that goes by', () => {
    const policy = makeSampledPolicy('allkeys-lfu', 2, 2, { stream: stream(), samples: 5, logFactor: 10, decay: 10 });
    policy.access(0);
    const note = () => policy.queues({ entries: 2, cells: 1 })[0]?.entries[0]?.note;
    expect(note()).toBe('×5');
    for (let request = 0; request < 30; request++) policy.access(1);
    expect(note()).toBe('×2');
    for (let request = 0; request < 100; request++) policy.access(1);
    expect(note()).toBe('×0');
  });
});
