import type { Theorem, Theory } from '../engine/simulation.js';
import type { StampedeKnobs } from './knobs.js';

/** The size of a stampede, and how many keys expire in a second. */
export function theory(knobs: StampedeKnobs): Theory | null {
  const { keys, timeToLive, jitter, protection, start, arrivals, rampPerMinute } = knobs;
  const predicts: Record<string, Theorem> = {};
  const size = keys === 1 ? stampede(knobs) : null;
  if (size !== null) predicts.stampede = size;
  const window = protection === 'jittered-ttl' ? 2 * jitter * timeToLive : 0;
  if (keys > 1 && start === 'full') {
    predicts.peakExpiries = {
      value: window > 1 ? keys / window : keys,
      formula: window > 1 ? 'keys ÷ (2 × jitter × time to live)' : 'all keys at once',
    };
  }
  if (Object.keys(predicts).length === 0) return null;
  const broken: string[] = [];
  if (arrivals === 'poisson') broken.push('Readers and lives must be spread evenly; here they are random.');
  if (rampPerMinute < 1) broken.push('All readers must be there; here they come back minute by minute.');
  if (protection === 'single-flight' && arrivals === 'poisson') broken.push('Each process must get a reader in time.');
  return { name: 'Rate × time', predicts, broken };
}

function stampede({ protection, readRate, rebuildSeconds, processes }: StampedeKnobs): Theorem | null {
  const all = Math.max(1, readRate * rebuildSeconds);
  switch (protection) {
    case 'none':
    case 'jittered-ttl':
      return { value: all, formula: 'reads per second × seconds to rebuild' };
    case 'single-flight':
      return { value: Math.min(all, processes), formula: 'one for each process' };
    case 'lease':
      return { value: 1, formula: 'one for the whole fleet' };
    case 'early-refresh':
      return null;
  }
}
