import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theorem, Theory } from '../engine/simulation.js';
import { solve, sum } from '../eviction/theory.js';
import { zipfProbabilities } from '../eviction/zipf.js';
import type { CacheKnobs } from './knobs.js';
import { loadedWrites } from './loaded-theory.js';
import { strategies } from './strategies.js';

import { underWorkload } from './workloads.js';

/** What follows from the hit ratio, and the hit ratio itself where a closed form is known. */
export function theory(wishes: CacheKnobs, run: RunFacts): Theory {
  const knobs = underWorkload(wishes);
  // A write that only the cache has waits for no database.
  const isQueue = knobs.database === 'loaded' && strategies[knobs.strategy].write !== 'entry';
  const forms = [
    ...(knobs.readRatio < 1 ? [isQueue ? loadedWrites(writeSteps(knobs)) : writes] : []),
    ...(knobs.readRatio > 0 ? [reads] : []),
  ];
  const name = isQueue && knobs.readRatio === 0 ? `M/M/${knobs.databaseThreads}` : 'Independent requests';
  return theoryOf(name, forms, knobs, run);
}

type Knows = Assumption<CacheKnobs>;

function deletes({ strategy, invalidate }: CacheKnobs): boolean {
  return strategies[strategy].write === 'database-delete' && invalidate === 'yes';
}

function crashes({ crashAt }: CacheKnobs, { until }: RunFacts): boolean {
  return crashAt > 0 && crashAt < until;
}

const someLeft: Knows = unless(
  ({ requests, requestRate }, { warmUp }) => requests > 0 && requests / requestRate <= warmUp,
  'the last request comes before the warm-up is over',
);

/** Entries leave when their time is up, and for want of space never. */
function endsByTime({ timeToLive, capacity, keys }: CacheKnobs): boolean {
  return timeToLive > 0 && capacity >= keys;
}

/** Writes that come in so many seconds; none where nobody writes. */
function writesBy({ requestRate, readRatio }: CacheKnobs, seconds: number): number {
  return readRatio === 1 ? Number.POSITIVE_INFINITY : requestRate * (1 - readRatio) * seconds;
}

const throughCache: Knows = unless(
  ({ bypass, readRatio }) => bypass > 0 && readRatio < 1,
  'some writers do not use the cache',
);

const writes: ClosedForm<CacheKnobs> = {
  assumes: [
    throughCache,
    someLeft,
    unless((knobs, run) => crashes(knobs, run) && knobs.downSeconds > 0, 'the cache is away for a while'),
  ],
  predicts: (knobs) => ({ meanWriteMs: meanWriteMs(knobs) }),
};

const reads: ClosedForm<CacheKnobs> = {
  assumes: [
    unless(
      ({ database }) => database === 'loaded',
      'the database slows under load, so that a miss takes longer and more readers miss meanwhile',
    ),
    throughCache,
    someLeft,
    unless(crashes, 'the cache crashes'),
    unless(({ pattern }) => pattern !== 'zipf', 'keys are not chosen independently of each other'),
    unless(
      (knobs, { warmUp }) => knobs.start === 'cold' && !(endsByTime(knobs) && warmUp >= knobs.timeToLive),
      'the cache starts cold, so its first reads are misses',
    ),
    unless(
      (knobs, { warmUp }) => knobs.capacity >= knobs.keys && deletes(knobs) && writesBy(knobs, warmUp) < knobs.keys,
      'too few writes come in the warm-up for all keys to have their share of deletes',
    ),
    unless(
      ({ arrivals, timeToLive, keys }) => arrivals === 'regular' && timeToLive > 0 && keys < 20,
      'requests are regular, which makes a difference with few keys',
    ),
    unless(
      ({ writesTo, readRatio }) => writesTo === 'keys-in-turn' && readRatio < 1,
      'writes do not go to the keys that are read',
    ),
    unless(
      ({ requestRate, cacheMs, databaseMs, keys }) => requestRate * (2 * cacheMs + databaseMs) > 20 * keys,
      'a key is read again while it is loaded: readers overlap',
    ),
    // A write into the cache begins a new life, which the formulas do not know.
    unless(
      (knobs) => knobs.timeToLive > 0 && knobs.readRatio < 1 && strategies[knobs.strategy].write !== 'database-delete',
      'a write renews the life of an entry',
    ),
    unless(
      ({ capacity, keys, policy }) => capacity < keys && policy !== 'lru',
      ({ policy }) => `entries are evicted by ${policy}, not LRU`,
    ),
    unless(
      (knobs) => knobs.capacity < knobs.keys && (knobs.timeToLive > 0 || (deletes(knobs) && knobs.readRatio < 1)),
      'entries end before they are evicted',
    ),
  ],
  predicts: (knobs) => {
    const { cacheMs, databaseMs, databaseCapacity, requestRate, readRatio } = knobs;
    const hit = hitRatio(knobs);
    const rate = (1 - hit.value) * requestRate * readRatio;
    const missMs = 2 * cacheMs + databaseMs;
    return {
      hitRatio: hit,
      meanReadMs: {
        value: hit.value * cacheMs + (1 - hit.value) * missMs,
        formula: 'h × hit + (1 − h) × miss, a miss being cache, database and cache',
      },
      databaseReadRate: { value: rate, formula: '(1 − h) × reads per second' },
      loadRatio: { value: rate / databaseCapacity, formula: '(1 − h) × reads per second ÷ capacity' },
    };
  },
};

/** Milliseconds of a write that are not the database's. */
function writeSteps(knobs: CacheKnobs): number {
  return meanWriteMs(knobs).value - knobs.databaseMs;
}

function meanWriteMs({ strategy, cacheMs, databaseMs, invalidate }: CacheKnobs): Theorem {
  switch (strategies[strategy].write) {
    case 'database-delete':
      return invalidate === 'yes'
        ? { value: databaseMs + cacheMs, formula: 'database, then the delete' }
        : { value: databaseMs, formula: 'database only' };
    case 'database-entry':
      return { value: cacheMs + databaseMs, formula: 'cache, which waits for the database' };
    case 'entry':
      return { value: cacheMs, formula: 'cache only' };
  }
}

/**
 * Two cases are known. Room for all keys: a key that is read r times a second, and whose entry ends after its time to live
 * T or with a write (w a second), is read r (1 − e^(−wT)) ÷ w times between a load and its end; that is rT without writes.
 * Too little room: Che's approximation of LRU, for entries that nothing else ends.
 */
function hitRatio(knobs: CacheKnobs): Theorem {
  const { keys, capacity, zipf, timeToLive, requestRate, readRatio } = knobs;
  const popularity = zipfProbabilities(keys, zipf);
  const reads = requestRate * readRatio;
  if (capacity >= keys) {
    const writes = deletes(knobs) ? requestRate * (1 - readRatio) : 0;
    if (timeToLive === 0 && writes === 0) return { value: 1, formula: 'everything fits and nothing ends' };
    const life = timeToLive === 0 ? Number.POSITIVE_INFINITY : timeToLive;
    const value = sum(popularity, (p) => {
      const w = p * writes;
      const hits = w === 0 ? p * reads * life : (p * reads * -Math.expm1(-w * life)) / w;
      return hits === Number.POSITIVE_INFINITY ? p : (p * hits) / (1 + hits);
    });
    const formula = writes === 0 ? 'Σ pᵢ · rᵢT ÷ (1 + rᵢT)' : 'Σ pᵢ · mᵢ ÷ (1 + mᵢ) with mᵢ = rᵢ (1 − e^(−wᵢT)) ÷ wᵢ';
    return { value, formula };
  }
  const time = solve((t) => sum(popularity, (p) => -Math.expm1(-p * t)), capacity, keys);
  return {
    value: sum(popularity, (p) => p * -Math.expm1(-p * time)),
    formula: "Σ pᵢ (1 − e^(−pᵢT)) with Σ (1 − e^(−pᵢT)) = capacity; Che's approximation of LRU",
  };
}
