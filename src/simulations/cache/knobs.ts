import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import { onlinePolicies } from '../eviction/policies.js';
import { patterns } from '../eviction/requests.js';
import { policyTitles } from '../eviction/words.js';
import { distributions } from '../server/work-times.js';
import { strategyNames } from './strategies.js';
import { workloadNames } from './workloads.js';

export const knobs = {
  strategy: choice('strategy', strategyNames),
  capacity: number({
    label: 'capacity',
    unit: 'entries',
    default: 100,
    min: 1,
    max: 100_000,
    integer: true,
    turn: 'log',
  }),
  policy: { ...choice('eviction', onlinePolicies, policyTitles), default: 'lru' as const },
  timeToLive: number({
    label: 'time to live',
    zero: 'no end',
    unit: 's',
    default: 0,
    min: 0,
    max: 100_000,
    turn: 'log',
  }),
  jitter: number({
    label: 'jitter of the time to live',
    zero: 'none',
    unit: '%',
    default: 0,
    min: 0,
    max: 1,
    turn: 0.05,
  }),
  keys: number({ label: 'keys', default: 1000, min: 1, max: 100_000, integer: true, turn: 'log' }),
  zipf: number({ label: 'skew (Zipf)', default: 0.9, min: 0, max: 3, turn: 0.1 }),
  pattern: choice('pattern of keys', patterns),
  requestRate: number({ label: 'requests', unit: '/s', default: 100, min: 0.01, max: 10_000, turn: 'log' }),
  readRatio: number({ label: 'share of reads', unit: '%', default: 0.9, min: 0, max: 1, turn: 0.05 }),
  arrivals: choice('arrivals', ['regular', 'poisson']),
  requests: number({
    label: 'requests in all',
    zero: 'no end',
    default: 0,
    min: 0,
    max: 1_000_000,
    integer: true,
    turn: 'log',
  }),
  writesTo: choice('writes go to', ['keys-like-reads', 'keys-in-turn']),
  bypass: number({ label: 'writes past the cache', unit: '%', default: 0, min: 0, max: 1, turn: 0.1 }),
  invalidate: choice('a write deletes the entry', ['yes', 'no']),
  singleFlight: choice('single-flight', ['off', 'on']),
  cacheMs: number({ label: 'cache access', unit: 'ms', default: 1, min: 0, max: 1000, turn: 'log' }),
  databaseMs: number({ label: 'database access', unit: 'ms', default: 20, min: 0, max: 5000, turn: 'log' }),
  databaseCapacity: number({ label: 'database capacity', unit: '/s', default: 800, min: 1, max: 100_000, turn: 'log' }),
  flushSeconds: number({ label: 'flush every', unit: 's', default: 10, min: 0.05, max: 3600, turn: 'log' }),
  crashAt: number({ label: 'cache crashes at', zero: 'never', unit: 's', default: 0, min: 0, max: 100_000, turn: 1 }),
  downSeconds: number({
    label: 'cache is away for',
    zero: 'no time',
    unit: 's',
    default: 0,
    min: 0,
    max: 100_000,
    turn: 1,
  }),
  start: choice('cache starts', ['cold', 'warm']),
  room: choice('room of Kiosk', ['none', ...workloadNames]),
  database: choice('database', ['fixed', 'loaded']),
  databaseThreads: number({ label: 'threads of the database', default: 4, min: 1, max: 200, integer: true }),
  work: { ...choice('work of the database', distributions), default: 'exponential' as const },
  lineLimit: number({
    label: 'most that wait in its line',
    zero: 'no limit',
    default: 0,
    min: 0,
    max: 100_000,
    integer: true,
    turn: 'log',
  }),
  timeoutSeconds: number({
    label: 'callers give up after',
    zero: 'never',
    unit: 's',
    default: 0,
    min: 0,
    max: 60,
    turn: 'log',
  }),
};

export type CacheKnobs = ValuesOf<typeof knobs>;

/** Requests that the database can take in a second: what is said of a fixed one, what its threads can do of a loaded one. */
export function capacityOf({ database, databaseCapacity, databaseThreads, databaseMs }: CacheKnobs): number {
  return database === 'fixed' ? databaseCapacity : (1000 * databaseThreads) / databaseMs;
}
