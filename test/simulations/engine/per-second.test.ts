import { describe, expect, it } from 'vitest';
import { PerSecond } from '../../../src/simulations/engine/per-second.js';

describe('events per second', () => {
  it('are counted by the clock, and the greatest number is kept', () => {
    const counter = new PerSecond();
    for (const at of [0.1, 0.9, 1, 1.2, 1.999, 2]) counter.add(at);
    expect([counter.peak, counter.now(2.5), counter.now(3)]).toEqual([3, 1, 0]);
  });
});
