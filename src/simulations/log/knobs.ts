import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import { assignors } from './assignment.js';

const rate = { unit: '/s', min: 0, max: 500, turn: 'log' } as const;
const moment = { unit: 's', default: 0, min: 0, max: 3600, turn: 10 } as const;

export const knobs = {
  produceRate: number({ label: 'records come', ...rate, default: 60 }),
  arrivals: choice('arrivals are', ['poisson', 'regular']),
  topics: number({ label: 'topics', default: 1, min: 1, max: 3, integer: true }),
  partitions: number({ label: 'partitions of a topic', default: 6, min: 1, max: 24, integer: true }),
  keys: number({ label: 'keys', default: 1000, min: 1, max: 10_000, integer: true, turn: 'log' }),
  zipf: number({ label: 'key skew (Zipf)', default: 0, min: 0, max: 3, turn: 0.1 }),
  consumers: number({ label: 'consumers', default: 3, min: 1, max: 24, integer: true }),
  assignment: choice('assignment', assignors),
  workMs: number({ label: 'work on a record', unit: 'ms', default: 40, min: 1, max: 10_000, turn: 'log' }),
  work: choice('work is', ['constant', 'exponential']),
  batch: number({ label: 'records a poll, at most', default: 10, min: 1, max: 500, integer: true, turn: 'log' }),
  commit: choice('commit offsets', ['after', 'before']),
  sessionSeconds: number({ label: 'session timeout', unit: 's', default: 10, min: 1, max: 120, turn: 5 }),
  rebalanceSeconds: number({ label: 'a rebalance takes', unit: 's', default: 3, min: 0, max: 60, turn: 1 }),
  maxPollSeconds: number({ label: 'longest time between polls', unit: 's', default: 300, min: 1, max: 600, turn: 10 }),
  crashAt: number({ label: 'consumer 1 crashes at', zero: 'never', ...moment }),
  restartSeconds: number({ label: 'back after', zero: 'never', unit: 's', default: 30, min: 0, max: 600, turn: 10 }),
  poisonAt: number({ label: 'a poisoned record at', zero: 'none', ...moment }),
  failureShare: number({ label: 'attempts that fail', unit: '%', default: 0, min: 0, max: 0.5, turn: 0.01 }),
  onFailure: choice('a record that fails', ['block', 'dead-letter', 'retry-topic']),
  retries: number({ label: 'retries before the dead letters', default: 3, min: 0, max: 20, integer: true }),
  retrySeconds: number({ label: 'retry topic waits', unit: 's', default: 10, min: 0.1, max: 600, turn: 'log' }),
  burstRate: number({ label: 'burst', ...rate, default: 0 }),
  burstStart: number({ label: 'burst begins at', ...moment }),
  burstSeconds: number({ label: 'burst lasts', ...moment }),
  scaling: choice('scale consumers on lag', ['off', 'on']),
  targetLag: number({
    label: 'lag for each consumer',
    unit: 'records',
    default: 200,
    min: 1,
    max: 100_000,
    turn: 'log',
  }),
  scaleEvery: number({ label: 'lag is looked at every', unit: 's', default: 30, min: 1, max: 300, turn: 5 }),
  startSeconds: number({ label: 'a consumer starts in', unit: 's', default: 30, min: 0, max: 600, turn: 10 }),
  scaleDownSeconds: number({ label: 'fewer only after', unit: 's', default: 300, min: 0, max: 3600, turn: 30 }),
};

export type LogKnobs = ValuesOf<typeof knobs>;

/** Partitions in all, of all topics. */
export function partitionCount({ topics, partitions }: LogKnobs): number {
  return topics * partitions;
}

/** Seconds that the work on a record takes, on average. */
export function workSeconds({ workMs }: LogKnobs): number {
  return workMs / 1000;
}
