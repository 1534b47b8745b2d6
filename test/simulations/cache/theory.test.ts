import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';

const run = (set: Readonly<Record<string, string | number>>, until = 2000) =>
  new Run(plan(cache, { set: { requestRate: 50, start: 'warm', arrivals: 'poisson', ...set }, until })).finish();

describe('theory agrees with the run', () => {
  it.each([
    ['LRU, reads only', { readRatio: 1 }],
    ['LRU, write-through', { readRatio: 0.8, strategy: 'write-through' }],
    ['a time to live', { readRatio: 1, capacity: 1000, timeToLive: 60 }],
    ['deletes', { readRatio: 0.8, capacity: 1000 }],
    ['deletes and a time to live', { readRatio: 0.8, capacity: 1000, timeToLive: 30, strategy: 'read-through' }],
    ['room for everything', { readRatio: 1, capacity: 1000 }],
  ])('about %s', (_, set) => {
    const done = run(set);
    const metrics = done.measure();
    const theory = done.theory();
    expect(theory?.broken).toEqual([]);
    for (const [name, { value }] of Object.entries(theory?.predicts ?? {})) {
      const tolerance = Math.max(0.02 * value, name === 'hitRatio' ? 0.005 : 0.01);
      expect([name, Math.abs(Number(metrics[name]) - value) <= tolerance]).toEqual([name, true]);
    }
  });

  it.each([
    ['cache-aside', 'yes', 21],
    ['write-around', 'no', 20],
    ['write-through', 'yes', 21],
    ['write-back', 'yes', 1],
  ])('about the write time of %s (deletes: %s)', (strategy, invalidate, milliseconds) => {
    const done = run({ strategy, invalidate, readRatio: 0.5 }, 20);
    expect(done.theory()?.predicts.meanWriteMs?.value).toBe(milliseconds);
    expect(done.measure().meanWriteMs).toBeCloseTo(milliseconds, 6);
  });
});

describe('theory keeps silent or says what is broken', () => {
  it('about policies and mixtures without a closed form', () => {
    for (const set of [{ policy: 'arc' }, { timeToLive: 5 }]) {
      const theory = run({ readRatio: 1, ...set }, 100).theory();
      expect([theory?.predicts, theory?.broken.length]).toEqual([{}, 1]);
    }
  });

  it.each([
    [{ pattern: 'loop' }, 'not chosen independently'],
    [{ start: 'cold' }, 'starts cold'],
    [{ crashAt: 0.5 }, 'the cache crashes'],
    [{ bypass: 0.5 }, 'do not use the cache'],
    [{ keys: 2, capacity: 2 }, 'readers overlap'],
    [{ keys: 5, capacity: 5, timeToLive: 1, arrivals: 'regular' }, 'requests are regular'],
    [{ writesTo: 'keys-in-turn' }, 'writes do not go'],
  ])('%j', (set, complaint) => {
    expect(run(set, 1).theory()?.broken.join(' ')).toContain(complaint);
  });
});
