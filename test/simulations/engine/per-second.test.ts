import { describe, expect, it } from 'vitest';
import { PerSecond } from '../../../src/simulations/engine/per-second.js';

describe('events per second', () => {
  it('are counted by the clock, and the greatest number is kept', () => {
    const counter = new PerSecond();
    for (const at of [0.1, 0.9, 1, 1.2, 1.999, 2]) counter.add(at);
    expect([counter.peak, counter.now(2.5), counter.now(3)]).toEqual([3, 1, 0]);
  });

  it.each([
    [0.5, 3],
    [1, 2],
    [2, 2],
    [2.5, 2],
    [3, 1],
    [4, 0],
  ])('of which %d can be taken are too many in %d seconds of three, each counted once', (capacity, seconds) => {
    const counter = new PerSecond(capacity);
    for (const at of [0, 1, 1.1, 1.2, 2, 2.1, 2.2, 2.3]) counter.add(at);
    expect(counter.over).toBe(seconds);
  });

  it('are never too many where nothing is said of what can be taken', () => {
    const counter = new PerSecond();
    for (let k = 0; k < 100; k++) counter.add(0.5);
    expect([counter.over, counter.peak]).toEqual([0, 100]);
  });
});
