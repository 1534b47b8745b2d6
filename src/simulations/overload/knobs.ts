import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';

const rate = { unit: '/s', min: 0, max: 2000, turn: 'log' } as const;

export const knobs = {
  arrivalRate: number({ label: 'open load', ...rate, default: 80 }),
  shape: choice('it is', ['steady', 'spike', 'ramp']),
  spikeRate: number({ label: 'load in the spike', ...rate, default: 300 }),
  spikeStart: number({ label: 'spike begins', unit: 's', default: 10, min: 0, max: 3600, turn: 5 }),
  spikeSeconds: number({ label: 'spike lasts', unit: 's', default: 10, min: 0, max: 3600, turn: 5 }),
  users: number({
    label: 'closed clients',
    zero: 'none',
    unit: 'users',
    default: 0,
    min: 0,
    max: 2000,
    integer: true,
    turn: 10,
  }),
  thinkSeconds: number({ label: 'users think for', unit: 's', default: 1, min: 0.001, max: 60, turn: 'log' }),
  arrivals: choice('clients send', ['at-random', 'evenly']),
  threads: number({ label: 'threads', default: 1, min: 1, max: 200, integer: true }),
  serviceMs: number({ label: 'request takes', unit: 'ms', default: 10, min: 0.01, max: 10_000, turn: 'log' }),
  service: choice('service times are', ['exponential', 'constant', 'lognormal', 'pareto', 'bimodal'], {
    pareto: 'Pareto',
    bimodal: 'usual or slow',
  }),
  deadlineMs: number({
    label: 'deadline',
    zero: 'none',
    unit: 'ms',
    default: 500,
    min: 0,
    max: 60_000,
    turn: 'log',
  }),
  deadlines: choice('deadlines are', ['kept', 'passed-on']),
  marginMs: number({
    label: 'margin for the work',
    zero: 'none',
    unit: 'ms',
    default: 0,
    min: 0,
    max: 10_000,
    turn: 10,
  }),
  shedding: choice(
    'shedding',
    [
      'none',
      'drop-newest',
      'drop-oldest',
      'lifo-when-late',
      'codel',
      'short-timeout',
      'priorities',
      'vegas',
      'gradient',
    ],
    {
      'lifo-when-late': 'newest first when late',
      codel: 'CoDel',
      priorities: 'checkout first',
      vegas: 'Vegas limit',
      gradient: 'gradient limit',
    },
  ),
  queueLimit: number({
    label: 'queue holds',
    unit: 'places',
    default: 20,
    min: 0,
    max: 10_000,
    integer: true,
    turn: 'log',
  }),
  targetMs: number({ label: 'late after', unit: 'ms', default: 20, min: 0.1, max: 10_000, turn: 'log' }),
  intervalMs: number({
    label: 'late for',
    unit: 'ms',
    default: 100,
    min: 1,
    max: 60_000,
    turn: 'log',
  }),
  checkoutShare: number({ label: 'checkout, share', default: 0.25, min: 0, max: 1, turn: 0.05 }),
  stallStart: number({ label: 'stall begins', unit: 's', default: 10, min: 0, max: 3600, turn: 5 }),
  stallSeconds: number({ label: 'stall lasts', zero: 'none', unit: 's', default: 0, min: 0, max: 3600, turn: 1 }),
};

export type OverloadKnobs = ValuesOf<typeof knobs>;

/** Requests a second that the server can do. */
export function capacityOf({ threads, serviceMs }: OverloadKnobs): number {
  return (1000 * threads) / serviceMs;
}

/** The most that clients would send in a second if they never had to wait. */
export function mostOffered({ arrivalRate, shape, spikeRate, users, thinkSeconds }: OverloadKnobs): number {
  return Math.max(arrivalRate, shape === 'spike' ? spikeRate : 0) + users / thinkSeconds;
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

/** How far each gauge is to be expected to go. */
export function expected(knobs: OverloadKnobs): Readonly<Record<string, number>> {
  const offered = mostOffered(knobs);
  return { offered, goodput: Math.min(offered, capacityOf(knobs)), refused: offered, waiting: 10 };
}
