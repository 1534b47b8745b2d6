import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, type Wishes } from '../../../src/simulations/engine/run.js';

const measure = (wishes: Wishes) => figuresOf(plan(cache, wishes)).measure();

describe('the rooms of Kiosk', () => {
  const needsMet = (room: string, strategy: string, timeToLive: number) =>
    measure({ scenario: 'six-rooms', set: { room, strategy, timeToLive } }).needsMet;

  it.each([
    ['product-text', 'cache-aside', 60, 3],
    ['product-text', 'cache-aside', 10, 2],
    ['product-text', 'write-back', 60, 2],
    ['stock-count', 'cache-aside', 5, 3],
    ['stock-count', 'cache-aside', 60, 2],
    ['cart', 'write-through', 0, 3],
    ['cart', 'write-back', 0, 2],
    ['session', 'write-through', 60, 3],
    ['view-counter', 'write-back', 60, 3],
    ['view-counter', 'write-through', 60, 2],
    ['exchange-rate', 'cache-aside', 10, 3],
    ['exchange-rate', 'cache-aside', 0, 2],
  ])('%s with %s and %i s: %i of 3 needs', (room, strategy, timeToLive, met) => {
    expect(needsMet(room, strategy, timeToLive)).toBe(met);
  });
});
