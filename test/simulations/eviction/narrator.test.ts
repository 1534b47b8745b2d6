import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';

describe('the story', () => {
  it('tells a short run request by request', () => {
    const { story } = new Run(plan(eviction, { scenario: 'step-the-list' })).finish();
    expect(story.map(({ text }) => text)).toEqual([
      'A: a miss. 1 of 3 places are taken.',
      'B: a miss. 2 of 3 places are taken.',
      'C: a miss. 3 of 3 places are taken.',
      'A: a hit.',
      'D: a miss. B makes room, unread for longest.',
      'A: a hit.',
      'B: a miss. C makes room, unread for longest.',
      'LRU with room for 3 answers 2 of 7 requests from the cache.',
    ]);
  });

  it('tells a long one in ten steps and a result', () => {
    const { story } = new Run(plan(eviction, { scenario: 'skewed' })).finish();
    expect(story).toHaveLength(11);
    expect(story.at(-1)?.text).toMatch(/^LRU with room for 100 answers [\d,]+ of 20,000 requests from the cache\.$/);
  });
});
