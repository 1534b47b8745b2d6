import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';

describe('readers and writers of one key', () => {
  it.each(['cache-aside', 'read-through', 'write-around', 'write-through', 'write-back'])(
    'never see an old value with %s, as long as all steps take their usual time',
    (strategy) => {
      const race = { keys: 1, capacity: 1, requestRate: 400, readRatio: 0.5, arrivals: 'poisson', timeToLive: 0.05 };
      const metrics = figuresOf(plan(cache, { set: { ...race, strategy }, until: 20 })).measure();
      expect(metrics.staleReads).toBe(0);
    },
  );
});
