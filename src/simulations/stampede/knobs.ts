import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import { distributions } from '../server/work-times.js';

export const knobs = {
  protection: choice('protection', ['none', 'single-flight', 'lease', 'jittered-ttl', 'early-refresh']),
  readRate: number({ label: 'reads', unit: '/s', default: 500, min: 0.1, max: 10_000, turn: 'log' }),
  rebuildSeconds: number({ label: 'a rebuild takes', unit: 's', default: 0.4, min: 0.001, max: 30, turn: 'log' }),
  processes: number({ label: 'processes', default: 1, min: 1, max: 32, integer: true }),
  keys: number({ label: 'keys', default: 1, min: 1, max: 100_000, integer: true, turn: 'log' }),
  zipf: number({ label: 'skew (Zipf)', default: 0, min: 0, max: 3, turn: 0.1 }),
  timeToLive: number({ label: 'time to live', unit: 's', default: 10, min: 0.1, max: 100_000, turn: 'log' }),
  jitter: number({ label: 'jitter, for jittered ttl', unit: '%', default: 0.1, min: 0, max: 1, turn: 0.05 }),
  beta: number({ label: 'eagerness (beta), for early refresh', default: 1, min: 0.1, max: 10, turn: 0.5 }),
  serveStale: choice('serve stale while rebuilding', ['no', 'yes']),
  rampPerMinute: number({ label: 'traffic added a minute', unit: '%', default: 1, min: 0.05, max: 1, turn: 0.05 }),
  databaseCapacity: number({ label: 'database capacity', unit: '/s', default: 800, min: 1, max: 100_000, turn: 'log' }),
  start: choice('cache starts', ['full', 'empty']),
  arrivals: choice('arrivals', ['regular', 'poisson']),
  database: choice('database', ['fixed', 'loaded']),
  databaseThreads: number({ label: 'threads of the database', default: 8, min: 1, max: 200, integer: true }),
  work: { ...choice('a load is', distributions), default: 'exponential' as const },
  lineLimit: number({
    label: 'most loads that wait there (0 = no limit)',
    default: 0,
    min: 0,
    max: 100_000,
    integer: true,
    turn: 'log',
  }),
  timeoutSeconds: number({
    label: 'readers give up after (0 = never)',
    unit: 's',
    default: 0,
    min: 0,
    max: 60,
    turn: 'log',
  }),
};

export type StampedeKnobs = ValuesOf<typeof knobs>;
