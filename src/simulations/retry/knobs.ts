import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import { distributions } from '../server/work-times.js';
import { backoffs, doubled } from './backoff.js';

export const knobs = {
  backoff: choice('backoff', backoffs),
  clients: number({ label: 'clients', default: 100, min: 2, max: 200, integer: true, turn: 10 }),
  baseMs: number({ label: 'first wait', unit: 'ms', default: 5, min: 1, max: 10_000, turn: 'log' }),
  capMs: number({ label: 'longest wait', unit: 'ms', default: 2000, min: 1, max: 60_000, turn: 'log' }),
  networkMs: number({ label: 'network, one way', unit: 'ms', default: 10, min: 1, max: 500, turn: 5 }),
  networkSpreadMs: number({ label: 'network spread', unit: 'ms', default: 2, min: 0, max: 100, turn: 1 }),
  slotMs: number({ label: 'slot', unit: 'ms', default: 20, min: 1, max: 1000, turn: 10 }),
  target: choice('clients call', ['row', 'server']),
  callRate: number({ label: 'calls', unit: '/s', default: 10, min: 0.1, max: 100, turn: 'log' }),
  callSeconds: number({ label: 'calls are made for', unit: 's', default: 640, min: 1, max: 1200, turn: 60 }),
  threads: number({ label: 'threads of the server', default: 2, min: 1, max: 100, integer: true }),
  workMs: number({ label: 'work of a call', unit: 'ms', default: 100, min: 1, max: 10_000, turn: 'log' }),
  work: { ...choice('work is', distributions), default: 'exponential' as const },
  timeoutMs: number({ label: 'a caller gives up after', unit: 'ms', default: 1000, min: 10, max: 60_000, turn: 'log' }),
  tries: number({ label: 'tries of a call', default: 4, min: 1, max: 10, integer: true }),
  budget: number({
    label: 'retry budget, share of calls',
    zero: 'none',
    unit: '%',
    default: 0,
    min: 0,
    max: 1,
    turn: 0.05,
  }),
  breaker: choice('breaker', ['off', 'on']),
  lineLimit: number({
    label: 'most that wait in line',
    zero: 'no limit',
    unit: 'calls',
    default: 0,
    min: 0,
    max: 10_000,
    integer: true,
    turn: 'log',
  }),
  abandoned: choice('work given up is', ['executed', 'skipped', 'cancelled']),
  slowAt: number({ label: 'server is slow from', unit: 's', default: 30, min: 0, max: 3600, turn: 10 }),
  slowSeconds: number({
    label: 'server is slow for',
    zero: 'never',
    unit: 's',
    default: 10,
    min: 0,
    max: 600,
    turn: 5,
  }),
  slowTimes: number({ label: 'work takes then', unit: 'times', default: 5, min: 1, max: 100, turn: 1 }),
};

export type RetryKnobs = ValuesOf<typeof knobs>;

/** A wait cannot be both at least `baseMs` and at most `capMs` when these are the wrong way round. */
export function conflict({ baseMs, capMs }: RetryKnobs): string | null {
  return baseMs <= capMs ? null : `baseMs=${baseMs} is above capMs=${capMs}; the first wait is at most the longest`;
}

/**
 * Long enough for all to have written. Clients without jitter keep meeting: where the network does not spread them, a round
 * lets one of them through. Where it does, rounds are fewer; how many, and how long the last one takes with jitter, is
 * experience. With a server it lasts as long as calls are made.
 */
export function lasts(knobs: RetryKnobs): number {
  if (knobs.target === 'server') return knobs.callSeconds;
  const { backoff, clients, baseMs, capMs, networkMs, networkSpreadMs } = knobs;
  const inStep = networkSpreadMs < networkMs / 10;
  const tries = 4 * networkMs * clients * (inStep ? 1.1 : 0.7) + 30 * networkMs;
  if (backoff === 'none') return tries / 1000;
  if (backoff !== 'exponential') return Math.max(tries, 0.03 * clients * capMs + 1.5 * capMs) / 1000;
  if (!inStep) return (tries + ((baseMs > 2 * networkMs ? 0.55 : 0.42) * clients + 4) * capMs) / 1000;
  let waits = 0;
  for (let retry = 1; retry < clients; retry++) waits += doubled(retry, knobs);
  return (tries + waits) / 1000;
}
