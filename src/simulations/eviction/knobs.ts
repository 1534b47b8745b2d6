import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import { onlinePolicies } from './policies.js';
import { patterns } from './requests.js';
import { policyTitles } from './words.js';

export const knobs = {
  policy: { ...choice('policy', [...onlinePolicies, 'opt'], policyTitles), default: 'lru' as const },
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
};

export type EvictionKnobs = ValuesOf<typeof knobs>;
