import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/simulations/engine/run.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';
import { knobs } from '../../../src/simulations/eviction/knobs.js';

describe('the knobs', () => {
  it('have the names and the choices that courses rely on', () => {
    expect(Object.keys(knobs)).toEqual([
      'policy',
      'capacity',
      'keys',
      'requests',
      'zipf',
      'pattern',
      'samples',
      'lfuLogFactor',
      'lfuDecay',
      'sizes',
      'meanSize',
      'byteCapacity',
    ]);
    expect(knobs.policy.choices).toEqual([
      'fifo',
      'lru',
      'clock',
      'lfu',
      'sieve',
      's3-fifo',
      'arc',
      'w-tinylfu',
      'allkeys-lru',
      'allkeys-lfu',
      'opt',
    ]);
    expect(knobs.pattern.choices).toEqual(['zipf', 'scan', 'loop', 'shifting']);
  });

  it.each([
    [{ capacity: 0 }, 'capacity cannot be 0; it takes a whole number from 1 to 10000 entries'],
    [{ policy: 'mru' }, 'policy cannot be "mru"'],
    [
      { policy: 'w-tinylfu', byteCapacity: 1000 },
      'policy=w-tinylfu lets two keys duel, whatever their sizes; byteCapacity takes fifo, lru, clock, lfu, sieve, s3-fifo, arc, allkeys-lru, allkeys-lfu',
    ],
    [{ policy: 'opt', byteCapacity: 1000 }, 'policy=opt is the best for objects of one size only; byteCapacity takes'],
    [{ keys: 1.5 }, 'keys cannot be 1.5; it takes a whole number'],
  ])('refuse %j', (set, complaint) => {
    expect(() => plan(eviction, { set })).toThrow(complaint);
  });
});
