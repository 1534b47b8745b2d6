import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import type { CacheKnobs } from '../../../src/simulations/cache/knobs.js';
import { System } from '../../../src/simulations/cache/system.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { Streams } from '../../../src/simulations/engine/streams.js';

const system = (set: Partial<CacheKnobs>) =>
  new System(
    { ...(plan(cache).knobs as CacheKnobs), strategy: 'write-back', keys: 5, capacity: 2, ...set },
    { streams: new Streams(1), emit: () => {}, until: 10, warmUp: 0, trace: null },
    () => {},
  );

describe('cache and database together', () => {
  it('start with the most popular keys when the cache is warm', () => {
    const { store } = system({ start: 'warm' });
    expect([0, 1, 2, 3, 4].map((key) => store.has(key, 0))).toEqual([true, true, false, false, false]);
  });

  it('save an entry that only the cache has before it is evicted', () => {
    const of = system({});
    of.put(0, 0, 7);
    of.store.markUnsaved(0);
    of.put(0, 1, 1);
    of.put(0, 2, 1);
    expect([of.saved[0], of.tally.databaseWrites, of.store.isUnsaved(0)]).toEqual([7, 1, false]);
  });

  it('lose in a crash what only the cache has, and the database is the truth again', () => {
    const of = system({});
    of.put(0, 0, 7);
    of.store.markUnsaved(0);
    of.promised[0] = 7;
    of.unsaved[0] = 1;
    of.tally.acknowledgedUnsaved();
    of.crash(1);
    expect([of.promised[0], of.tally.lostWrites, of.store.has(0, 1), of.epoch]).toEqual([0, 1, false, 1]);
  });

  it('never let the database go back to an older version', () => {
    const of = system({});
    of.record(0, 3, 5);
    of.record(0, 3, 4);
    expect([of.saved[3], of.tally.databaseWrites]).toEqual([5, 2]);
  });
});
