import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import { bytePolicies, keepsBytes, onlinePolicies, sampledPolicies } from './policies.js';
import { patterns } from './requests.js';
import { spreads } from './sizes.js';
import { policyTitles } from './words.js';

export const knobs = {
  policy: {
    ...choice('policy', [...onlinePolicies, ...sampledPolicies, 'opt'], policyTitles),
    default: 'lru' as const,
  },
  capacity: number({
    label: 'capacity',
    unit: 'entries',
    default: 100,
    min: 1,
    max: 10_000,
    integer: true,
    turn: 'log',
  }),
  keys: number({ label: 'keys', default: 1000, min: 1, max: 100_000, integer: true, turn: 'log' }),
  requests: number({ label: 'requests', default: 10_000, min: 1, max: 1_000_000, integer: true, turn: 'log' }),
  zipf: number({ label: 'skew (Zipf)', default: 0.9, min: 0, max: 3, turn: 0.1 }),
  pattern: choice('pattern', patterns),
  samples: number({ label: 'keys sampled (allkeys)', default: 5, min: 1, max: 64, integer: true, turn: 5 }),
  lfuLogFactor: number({
    label: 'LFU log factor (allkeys-lfu)',
    default: 10,
    min: 0,
    max: 1000,
    integer: true,
    turn: 'log',
  }),
  lfuDecay: number({
    label: 'a counter loses one every',
    zero: 'never',
    unit: 'requests',
    default: 60_000,
    min: 0,
    max: 1_000_000,
    integer: true,
    turn: 'log',
  }),
  sizes: choice('object sizes', spreads),
  meanSize: number({ label: 'mean size', unit: 'bytes', default: 1000, min: 1, max: 1e6, integer: true, turn: 'log' }),
  byteCapacity: number({
    label: 'room',
    zero: 'entries only',
    unit: 'bytes',
    default: 0,
    min: 0,
    max: 1e10,
    integer: true,
    turn: 'log',
  }),
};

export type EvictionKnobs = ValuesOf<typeof knobs>;

/** Two policies know no sizes: W-TinyLFU's duel is between two keys, and with sizes whom OPT evicts is no longer the best. */
export function conflict({ byteCapacity, policy }: EvictionKnobs): string | null {
  if (byteCapacity === 0 || keepsBytes(policy)) return null;
  const why =
    policy === 'opt' ? 'is the best for objects of one size only' : 'lets two keys duel, whatever their sizes';
  return `{policy=${policy}} ${why}; {byteCapacity} takes ${bytePolicies.join(', ')}`;
}
