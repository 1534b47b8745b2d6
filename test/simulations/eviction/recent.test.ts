import { describe, expect, it } from 'vitest';
import { Recent } from '../../../src/simulations/eviction/recent.js';

describe('the recent requests', () => {
  it('start with none', () => {
    const recent = new Recent(3);
    expect([recent.length, recent.hitRatio]).toEqual([0, 0]);
  });

  it('are the last few, with their share of hits', () => {
    const recent = new Recent(3);
    for (const [key, hit] of [
      [7, true],
      [8, true],
      [9, false],
      [5, false],
    ] as const)
      recent.add(key, hit);
    expect(recent.length).toBe(3);
    expect([0, 1, 2].map((ago) => recent.request(ago))).toEqual([
      { key: 5, hit: false },
      { key: 9, hit: false },
      { key: 8, hit: true },
    ]);
    expect(recent.hitRatio).toBeCloseTo(1 / 3, 12);
  });
});
