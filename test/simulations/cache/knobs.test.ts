import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { knobs } from '../../../src/simulations/cache/knobs.js';
import { plan } from '../../../src/simulations/engine/run.js';

describe('the knobs', () => {
  it('have the names that courses rely on', () => {
    const fixed = [
      'strategy',
      'capacity',
      'policy',
      'timeToLive',
      'jitter',
      'keys',
      'zipf',
      'requestRate',
      'readRatio',
    ];
    const more = ['cacheMs', 'databaseMs', 'flushSeconds', 'crashAt', 'singleFlight', 'databaseCapacity', 'pattern'];
    expect(Object.keys(knobs)).toEqual(expect.arrayContaining([...fixed, ...more]));
  });
});

describe('knobs that do not go together', () => {
  it.each([
    [{ downSeconds: 5 }, 'downSeconds=5 needs a crash; set crashAt first'],
    [{ room: 'cart', requests: 10 }, 'room=cart brings its own traffic; requests must be 0'],
  ])('%j', (set, complaint) => {
    expect(() => plan(cache, { set })).toThrow(complaint);
  });
});
