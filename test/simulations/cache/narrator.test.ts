import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';

const story = (wishes: Wishes) => new Run(plan(cache, wishes)).finish().story.map(({ text }) => text);

describe('the story', () => {
  it('of three writers and a crash', () => {
    expect(story({ scenario: 'three-writers' })).toEqual([
      'write-back: 5 keys, room for all of them, 20 requests a second, 0 % of them reads; the cache is empty.',
      'After 3 s: 0 database writes; 60 writes unsaved.',
      'After 6 s: 0 database writes; 120 writes unsaved.',
      'After 9 s: 0 database writes; 180 writes unsaved.',
      'The cache crashes and is back at once, empty: 198 acknowledged writes lost, the newest values of 5 keys.',
      'The cache saves 2 keys to the database, for 2 writes.',
      'After 12 s: 2 database writes.',
    ]);
  });

  it('of a cache that dies', () => {
    expect(story({ scenario: 'lost-cache' }).join(' ')).toMatch(
      /is away for 20 s: no acknowledged write is lost\. .*asked for more than it can take, 800 reads a second\. .*The cache is back, empty\./,
    );
  });

  it('of a herd and of a stale read', () => {
    expect(story({ scenario: 'overlap' })).toContain('21 readers load at once; key 1 is the first to come.');
    expect(story({ scenario: 'no-invalidation' }).join(' ')).toMatch(
      /The first stale read: key \d+, 1 write too old\./,
    );
  });

  it.each(Object.keys(cache.scenarios))('%s is told in 5 to 25 sentences', (scenario) => {
    const told = story({ scenario }).length;
    expect(told).toBeGreaterThanOrEqual(5);
    expect(told).toBeLessThanOrEqual(25);
  });
});
