import { describe, expect, it, vi } from 'vitest';
import { hasMetric, RunCache } from '../../src/content/run-cache.js';
import { findToy, toy } from './toy-simulation.js';

describe('the run cache', () => {
  const runCache = new RunCache(findToy);

  it.each([
    [{ simulation: 'ghost', scenario: 'small', set: {} }, 'unknown-simulation'],
    [{ simulation: 'toy', scenario: 'huge', set: {} }, 'unknown-scenario'],
    [{ simulation: 'toy', scenario: 'small', set: { depth: 1 } }, 'unknown-knob'],
    [{ simulation: 'toy', scenario: 'small', set: { width: 100, height: 100 } }, 'unknown-knob'],
  ])('says why %j cannot be run', (reference, fault) => {
    expect(runCache.plan(reference)).toMatchObject({ fault, message: expect.any(String) });
  });

  it('runs the same thing once', () => {
    const start = vi.fn(toy.start);
    const counted = new RunCache(() => ({ ...toy, start }));
    for (const set of [{}, { width: 2 }, { width: 7 }]) {
      const plan = counted.plan({ simulation: 'toy', scenario: 'small', set });
      if ('fault' in plan) throw new Error(plan.message);
      expect(counted.measure(plan).area).toBe((set.width ?? 2) * 3);
    }
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('knows what a simulation measures', () => {
    expect([hasMetric(toy, 'area'), hasMetric(toy, 'volume')]).toEqual([true, false]);
  });
});
