import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, type Wishes } from '../../../src/simulations/engine/run.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';

const measure = (wishes: Wishes) => figuresOf(plan(eviction, wishes)).measure();

describe('scenarios', () => {
  it.each([
    ['step-the-list', 'lru', 3, 2],
    ['step-the-list', 'lfu', 3, 2],
    ['step-the-list', 'fifo', 3, 1],
    ['loop', 'lru', 3, 0],
    ['loop', 'fifo', 3, 0],
    ['loop', 'lfu', 3, 0],
    ['loop', 'lru', 4, 8],
    ['scan', 'lru', 3, 3],
    ['scan', 'fifo', 3, 3],
    ['scan', 'lfu', 3, 4],
    ['belady', 'fifo', 3, 3],
    ['belady', 'fifo', 4, 2],
  ])('%s under %s with room for %i: %i hits', (scenario, policy, capacity, hits) => {
    expect(measure({ scenario, set: { policy, capacity } })).toMatchObject({ hits });
  });

  it.each(Object.keys(eviction.scenarios))('%s lasts as long as its requests do', (scenario) => {
    const of = plan(eviction, { scenario });
    expect(of.until).toBe(eviction.scenarios[scenario]?.until);
    expect(figuresOf(of).measure().requests).toBe(of.until);
  });
});
