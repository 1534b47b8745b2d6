import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { traceOf } from '../../../src/simulations/engine/trace.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';
import { anyKnobs } from './any-knobs.js';

const words = (text: string) => text.split(' ');
const measure = (wishes: Wishes) => figuresOf(plan(eviction, wishes)).measure();

const beladys = '1 2 3 4 1 2 5 1 2 3 4 5';
const textbook = '7 0 1 2 0 3 0 4 2 3 0 3 2 1 2 0 1 7 0 1';

describe('faults of reference strings', () => {
  it.each([
    ['fifo', 3, beladys, 9],
    ['fifo', 4, beladys, 10],
    ['lru', 3, beladys, 10],
    ['lru', 4, beladys, 8],
    ['opt', 3, beladys, 7],
    ['opt', 4, beladys, 6],
    ['fifo', 3, textbook, 15],
    ['lru', 3, textbook, 12],
    ['opt', 3, textbook, 9],
    ['clock', 3, textbook, 11],
  ])('%s with %i frames on %s: %i', (policy, capacity, trace, misses) => {
    const metrics = measure({ set: { policy, capacity }, trace: traceOf(words(trace)) });
    const requests = words(trace).length;
    const hits = requests - misses;
    expect(metrics).toEqual({ requests, hits, misses, hitRatio: hits / requests, byteHitRatio: hits / requests });
  });
});

describe('the length of a run', () => {
  it('is its requests', () => {
    expect(measure({ set: { requests: 100_000 } })).toMatchObject({ requests: 100_000 });
    expect(measure({ scenario: 'skewed', set: { requests: 30_000 } })).toMatchObject({ requests: 30_000 });
    expect(measure({ set: { requests: 100_000 }, until: 10 })).toMatchObject({ requests: 10 });
  });

  it('is its trace, whatever the knob says', () => {
    expect(measure({ set: { requests: 3 }, trace: traceOf(words('a b a b')) })).toMatchObject({ requests: 4, hits: 2 });
  });

  it('has no hit ratio before the first request', () => {
    expect(new Run(plan(eviction)).measure()).toEqual({
      requests: 0,
      hits: 0,
      misses: 0,
      hitRatio: null,
      byteHitRatio: null,
    });
  });
});

describe('any knobs in range', () => {
  it('give finite numbers that add up, the same twice', () => {
    fc.assert(
      fc.property(anyKnobs, fc.integer(), (set, seed) => {
        const [one, two] = [0, 1].map(() => new Run(plan(eviction, { set, seed })).finish());
        const { requests, hits, misses, hitRatio } = one?.measure() ?? {};
        expect(requests).toBe(set.requests);
        expect(Number(hits) + Number(misses)).toBe(requests);
        expect(hitRatio).toBeCloseTo(Number(hits) / set.requests, 12);
        expect(Number(misses)).toBeGreaterThanOrEqual(1);
        expect(two?.hash).toBe(one?.hash);
        expect(one?.gauges().every(Number.isFinite)).toBe(true);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('meet the same requests under every policy', () => {
    const strangers = (policy: string) => measure({ set: { policy, capacity: 10_000, requests: 5000 } }).misses;
    expect(strangers('arc')).toBe(strangers('fifo'));
    expect(strangers('opt')).toBe(strangers('fifo'));
  });
});
