import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import type { CacheKnobs } from '../../../src/simulations/cache/knobs.js';
import { Tally } from '../../../src/simulations/cache/tally.js';
import { plan } from '../../../src/simulations/engine/run.js';

const tally = (warmUp = 0, set: Partial<CacheKnobs> = {}) =>
  new Tally({ ...(plan(cache).knobs as CacheKnobs), databaseCapacity: 10, ...set }, warmUp);

describe('the tally', () => {
  it('knows nothing before something has happened', () => {
    expect(tally().measure(0)).toMatchObject({ hitRatio: null, meanReadMs: null, meanWriteMs: null, p99ReadMs: null });
  });

  it('leaves the warm-up out of means and shares, but not out of counts', () => {
    const of = tally(10);
    of.looked(9, false);
    of.looked(11, true);
    of.answered(9, 9.022, true);
    of.answered(11, 11.001, false);
    of.askedDatabase(9);
    of.askedDatabase(12);
    const metrics = of.measure(20);
    expect(metrics).toMatchObject({
      hitRatio: 1,
      databaseReads: 2,
      staleReads: 1,
      databaseReadRate: 0.1,
      loadRatio: 0.01,
    });
    expect(metrics.meanReadMs).toBeCloseTo(1, 6);
  });

  it('begins a new average of the load when the cache crashes, and counts what is lost', () => {
    const of = tally();
    for (let read = 0; read < 10; read++) of.askedDatabase(read);
    of.acknowledgedUnsaved();
    of.acknowledgedUnsaved();
    of.crashed(10);
    for (let read = 0; read < 50; read++) of.askedDatabase(10 + read / 10);
    expect(of.measure(15)).toMatchObject({ databaseReadRate: 10, loadRatio: 1, lostWrites: 2, unsavedPeak: 2 });
  });

  it('counts the needs that are met', () => {
    const of = tally(0, { room: 'cart' });
    of.answered(0, 0.001, true);
    expect(of.measure(10).needsMet).toBe(2);
    expect(tally().measure(10).needsMet).toBeNull();
  });
});
