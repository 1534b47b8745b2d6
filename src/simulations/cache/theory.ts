import type { Theorem, Theory } from '../engine/simulation.js';
import { solve, sum } from '../eviction/theory.js';
import { zipfProbabilities } from '../eviction/zipf.js';
import type { CacheKnobs } from './knobs.js';
import { strategies } from './strategies.js';
import { underWorkload } from './workloads.js';

/** What follows from the hit ratio, and the hit ratio itself where a closed form is known. */
export function theory(wishes: CacheKnobs): Theory | null {
  const knobs = underWorkload(wishes);
  const predicts: Record<string, Theorem> = {};
  const writeMs = meanWriteMs(knobs);
  if (writeMs !== null) predicts.meanWriteMs = writeMs;
  const hit = knobs.readRatio > 0 ? hitRatio(knobs) : null;
  if (hit !== null) {
    const { cacheMs, databaseMs, databaseCapacity, requestRate, readRatio } = knobs;
    const rate = (1 - hit.value) * requestRate * readRatio;
    const missMs = 2 * cacheMs + databaseMs;
    predicts.hitRatio = hit;
    predicts.meanReadMs = {
      value: hit.value * cacheMs + (1 - hit.value) * missMs,
      formula: 'h × hit + (1 − h) × miss, a miss being cache, database and cache',
    };
    predicts.databaseReadRate = { value: rate, formula: '(1 − h) × reads per second' };
    predicts.loadRatio = { value: rate / databaseCapacity, formula: '(1 − h) × reads per second ÷ capacity' };
  }
  if (Object.keys(predicts).length === 0) return null;
  return { name: 'Independent requests', predicts, broken: brokenBy(knobs) };
}

function meanWriteMs({ readRatio, strategy, cacheMs, databaseMs, invalidate }: CacheKnobs): Theorem | null {
  if (readRatio === 1) return null;
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
function hitRatio(knobs: CacheKnobs): Theorem | null {
  const { keys, capacity, zipf, timeToLive, requestRate, readRatio, policy } = knobs;
  const deletes = strategies[knobs.strategy].write === 'database-delete' && knobs.invalidate === 'yes';
  const popularity = zipfProbabilities(keys, zipf);
  const reads = requestRate * readRatio;
  // A write into the cache begins a new life, which the formulas do not know.
  if (timeToLive > 0 && readRatio < 1 && strategies[knobs.strategy].write !== 'database-delete') return null;
  if (capacity >= keys) {
    const writes = deletes ? requestRate * (1 - readRatio) : 0;
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
  if (policy !== 'lru' || timeToLive > 0 || (deletes && readRatio < 1)) return null;
  const time = solve((t) => sum(popularity, (p) => -Math.expm1(-p * t)), capacity, keys);
  return {
    value: sum(popularity, (p) => p * -Math.expm1(-p * time)),
    formula: "Σ pᵢ (1 − e^(−pᵢT)) with Σ (1 − e^(−pᵢT)) = capacity; Che's approximation of LRU",
  };
}

function brokenBy(knobs: CacheKnobs): readonly string[] {
  const broken: string[] = [];
  if (knobs.pattern !== 'zipf') broken.push('Keys must be chosen independently of each other.');
  if (knobs.arrivals === 'regular' && knobs.timeToLive > 0 && knobs.keys < 20) {
    broken.push('Requests must come at random; with few keys, regular ones make a difference.');
  }
  if (knobs.start === 'cold') broken.push('The cache must be warm; here its first reads are misses.');
  if (knobs.crashAt > 0) broken.push('The cache must not crash.');
  if (knobs.bypass > 0) broken.push('All writers must use the cache.');
  if (knobs.writesTo === 'keys-in-turn' && knobs.readRatio < 1)
    broken.push('Writes must go to the keys that are read.');
  if (knobs.requestRate * (2 * knobs.cacheMs + knobs.databaseMs) > 20 * knobs.keys) {
    broken.push('Loads must be over before the same key is read again; here readers overlap.');
  }
  return broken;
}
