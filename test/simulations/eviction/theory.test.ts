import { describe, expect, it } from 'vitest';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';

describe('theory', () => {
  const run = (set: Wishes['set']) => new Run(plan(eviction, { set: { requests: 400_000, ...set } })).finish();

  it.each([
    ['lru', 0.6, 50],
    ['lru', 0.8, 100],
    ['lru', 0.9, 100],
    ['lru', 1.0, 300],
    ['lru', 1.2, 20],
    ['fifo', 0.9, 100],
    ['fifo', 0.6, 300],
  ])('foresees the hit ratio of %s under Zipf %d with room for %i of 1,000 keys', (policy, zipf, capacity) => {
    const done = run({ policy, zipf, capacity });
    const expected = done.theory()?.predicts.hitRatio?.value ?? Number.NaN;
    expect(done.theory()?.broken).toEqual([]);
    expect(Math.abs((done.measure().hitRatio ?? 0) - expected)).toBeLessThan(0.005);
  });

  it('counts the cold start', () => {
    const done = run({ policy: 'lru', capacity: 500, requests: 800 });
    expect(done.measure().hitRatio).toBeCloseTo(done.theory()?.predicts.hitRatio?.value ?? 0, 1);
    expect(
      run({ policy: 'lru', capacity: 1000, keys: 10, requests: 100 }).theory()?.predicts.hitRatio?.value,
    ).toBeCloseTo(0.9, 2);
  });

  it.each([
    [3, 0],
    [4, 8],
  ])('knows a loop of four with room for %i', (capacity, hits) => {
    const done = new Run(plan(eviction, { scenario: 'loop', set: { capacity } })).finish();
    expect(done.theory()?.predicts.hits?.value).toBe(hits);
    expect(done.measure().hits).toBe(hits);
  });

  it('keeps silent about traces and about policies without a closed form', () => {
    expect(new Run(plan(eviction, { scenario: 'scan' })).theory()).toBeNull();
    expect(eviction.theory({ ...plan(eviction).knobs, policy: 'arc' })).toBeNull();
  });

  it.each(['scan', 'shifting'])('says what %s breaks', (pattern) => {
    expect(eviction.theory({ ...plan(eviction).knobs, pattern })?.broken).toHaveLength(1);
  });
});
