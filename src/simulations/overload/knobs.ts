import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';

const rate = { unit: '/s', min: 0, max: 2000, turn: 'log' } as const;

export const knobs = {
  arrivalRate: number({ label: 'open clients send', ...rate, default: 80 }),
  shape: choice('their load is', ['steady', 'spike', 'ramp']),
  spikeRate: number({ label: 'in the spike they send', ...rate, default: 300 }),
  spikeStart: number({ label: 'the spike begins', unit: 's', default: 10, min: 0, max: 3600, turn: 5 }),
  spikeSeconds: number({ label: 'the spike lasts', unit: 's', default: 10, min: 0, max: 3600, turn: 5 }),
  users: number({ label: 'closed clients', unit: 'users', default: 0, min: 0, max: 2000, integer: true, turn: 10 }),
  thinkSeconds: number({ label: 'a user thinks for', unit: 's', default: 1, min: 0.001, max: 60, turn: 'log' }),
  arrivals: choice('clients send', ['at-random', 'evenly']),
  threads: number({ label: 'threads', default: 1, min: 1, max: 200, integer: true }),
  serviceMs: number({ label: 'a request takes', unit: 'ms', default: 10, min: 0.01, max: 10_000, turn: 'log' }),
  service: choice('service times are', ['exponential', 'constant', 'lognormal', 'pareto', 'bimodal']),
  deadlineMs: number({
    label: 'callers wait for (0 = for ever)',
    unit: 'ms',
    default: 500,
    min: 0,
    max: 60_000,
    turn: 'log',
  }),
  deadlines: choice('deadlines', ['stay-with-the-caller', 'are-passed-on']),
  marginMs: number({
    label: 'not begun with less left than',
    unit: 'ms',
    default: 0,
    min: 0,
    max: 10_000,
    turn: 10,
  }),
  shedding: choice('when it gets too much', [
    'none',
    'drop-newest',
    'drop-oldest',
    'lifo-when-late',
    'codel',
    'short-timeout',
    'priorities',
    'vegas',
    'gradient',
  ]),
  queueLimit: number({
    label: 'places in the queue',
    unit: 'places',
    default: 20,
    min: 0,
    max: 10_000,
    integer: true,
    turn: 'log',
  }),
  targetMs: number({ label: 'a wait is late after', unit: 'ms', default: 20, min: 0.1, max: 10_000, turn: 'log' }),
  intervalMs: number({
    label: 'for this long, before it counts',
    unit: 'ms',
    default: 100,
    min: 1,
    max: 60_000,
    turn: 'log',
  }),
  checkoutShare: number({ label: 'checkout, share of requests', default: 0.25, min: 0, max: 1, turn: 0.05 }),
  stallStart: number({ label: 'the server stalls at', unit: 's', default: 10, min: 0, max: 3600, turn: 5 }),
  stallSeconds: number({ label: 'it stalls for', unit: 's', default: 0, min: 0, max: 3600, turn: 1 }),
};

export type OverloadKnobs = ValuesOf<typeof knobs>;

/** Requests a second that the server can do. */
export function capacityOf({ threads, serviceMs }: OverloadKnobs): number {
  return (1000 * threads) / serviceMs;
}

/** Simulated seconds that callers wait; Infinity where they wait for ever. */
export function patienceOf({ deadlineMs }: OverloadKnobs): number {
  return deadlineMs === 0 ? Number.POSITIVE_INFINITY : deadlineMs / 1000;
}

/** When the last disturbance is over, in simulated seconds; Infinity where there is none. */
export function calmAfter({ shape, spikeStart, spikeSeconds, stallStart, stallSeconds }: OverloadKnobs): number {
  const ends = [
    ...(shape === 'spike' && spikeSeconds > 0 ? [spikeStart + spikeSeconds] : []),
    ...(stallSeconds > 0 ? [stallStart + stallSeconds] : []),
  ];
  return ends.length > 0 ? Math.max(...ends) : Number.POSITIVE_INFINITY;
}
