import { describe, expect, it } from 'vitest';
import { limitOf } from '../../../src/simulations/overload/concurrency-limit.js';
import { bare } from './default-knobs.js';

/**
 * A server of so many threads that always has as many requests in it as the limit lets in: each takes its service time, and
 * as much longer as there are more requests than threads. Gives the limit after so many seconds.
 */
function settle(shedding: 'vegas' | 'gradient', threads: number, seconds: number, service = 0.08): number {
  const limit = limitOf({ ...bare, shedding });
  // First a quiet time, in which it learns what an answer takes.
  for (let at = 0; at < 20; at += 0.02) limit.answered(at, service, 1);
  for (let at = 20; at < 20 + seconds; at += service / threads) {
    const took = service * Math.max(1, limit.value / threads);
    limit.answered(at, took, limit.value);
  }
  return limit.value;
}

describe('an adaptive limit', () => {
  it.each(['vegas', 'gradient'] as const)('by %s is not moved while it is not reached', (shedding) => {
    const limit = limitOf({ ...bare, shedding });
    for (let at = 0; at < 60; at += 0.02) limit.answered(at, 0.08, 3);
    expect(limit.value).toBe(20);
  });

  it.each([4, 8, 16, 32, 64])('by Vegas comes to stand a few above %d threads', (threads) => {
    const found = settle('vegas', threads, 120);
    expect(found).toBeGreaterThanOrEqual(threads);
    expect(found).toBeLessThanOrEqual(threads + 7);
  });

  it.each([8, 16, 32])('by gradient stays below twice %d threads for a minute', (threads) => {
    const found = settle('gradient', threads, 60);
    expect(found).toBeGreaterThanOrEqual(threads);
    expect(found).toBeLessThanOrEqual(2 * threads + 4);
  });

  it('stays between 1 and 1,000 whatever answers take', () => {
    for (const shedding of ['vegas', 'gradient'] as const) {
      const worse = limitOf({ ...bare, shedding });
      for (let at = 0; at < 600; at += 0.02) worse.answered(at, 0.01 * (1 + at), 1000);
      expect(worse.value).toBeGreaterThanOrEqual(1);
      const better = limitOf({ ...bare, shedding });
      for (let at = 0; at < 600; at += 0.02) better.answered(at, 0.01, 100_000);
      expect(better.value).toBeLessThanOrEqual(1000);
    }
  });

  it('is none where the rule is another', () => {
    expect(limitOf({ ...bare, shedding: 'codel' }).value).toBe(Number.POSITIVE_INFINITY);
  });
});
