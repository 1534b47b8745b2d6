import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import { distributions } from '../server/work-times.js';

export const knobs = {
  breaker: choice('breaker', ['off', 'on']),
  failures: number({ label: 'failures that open it', default: 5, min: 1, max: 100, integer: true }),
  window: choice('counted over', ['count', 'time']),
  windowCalls: number({
    label: 'last calls counted',
    unit: 'calls',
    default: 10,
    min: 1,
    max: 100,
    integer: true,
    turn: 5,
  }),
  windowSeconds: number({ label: 'last seconds counted', unit: 's', default: 10, min: 0.1, max: 600, turn: 'log' }),
  openSeconds: number({ label: 'stays open', unit: 's', default: 30, min: 0.5, max: 600, turn: 5 }),
  probes: number({ label: 'probes', unit: 'calls', default: 1, min: 1, max: 20, integer: true }),
  callRate: number({ label: 'calls', unit: '/s', default: 20, min: 0.1, max: 200, turn: 'log' }),
  callSeconds: number({ label: 'calls are made for', unit: 's', default: 60, min: 1, max: 600, turn: 10 }),
  timeoutSeconds: number({ label: 'timeout', unit: 's', default: 2, min: 0.05, max: 30, turn: 0.5 }),
  tries: number({ label: 'tries a call', default: 1, min: 1, max: 5, integer: true }),
  budget: number({ label: 'retry budget, share of calls', zero: 'none', default: 0, min: 0, max: 1, turn: 0.05 }),
  hangStart: number({ label: 'hang begins', unit: 's', default: 0, min: 0, max: 600, turn: 5 }),
  hangSeconds: number({ label: 'hang lasts', unit: 's', default: 60, min: 0, max: 600, turn: 5 }),
  healthyMs: number({ label: 'healthy answer', unit: 'ms', default: 50, min: 1, max: 10000, turn: 'log' }),
  errorShare: number({ label: 'errors when healthy, share', default: 0, min: 0, max: 1, turn: 0.05 }),
  opensOn: choice('it opens on', ['failures', 'rate']),
  failureRate: number({
    label: 'share of failures that opens it',
    unit: '%',
    default: 0.5,
    min: 0.01,
    max: 1,
    turn: 0.1,
  }),
  minimumCalls: number({
    label: 'results before shares count',
    unit: 'calls',
    default: 10,
    min: 1,
    max: 1000,
    integer: true,
    turn: 5,
  }),
  slowSeconds: number({ label: 'a call is slow from', unit: 's', default: 60, min: 0.01, max: 60, turn: 'log' }),
  slowRate: number({ label: 'share of slow calls that opens it', unit: '%', default: 1, min: 0.01, max: 1, turn: 0.1 }),
  dependency: choice('dependency', ['fixed', 'loaded']),
  dependencyThreads: number({
    label: 'threads of the dependency',
    default: 3,
    min: 1,
    max: 200,
    integer: true,
  }),
  work: { ...choice('its work is', distributions), default: 'exponential' as const },
  lineLimit: number({
    label: 'most that wait there',
    zero: 'no limit',
    unit: 'calls',
    default: 0,
    min: 0,
    max: 10_000,
    integer: true,
    turn: 'log',
  }),
};

export type BreakerKnobs = ValuesOf<typeof knobs>;

/** A window that is shorter than the failures it waits for can never fill. */
export function conflict(values: BreakerKnobs): string | null {
  const { breaker, window, failures, windowCalls, opensOn } = values;
  if (breaker === 'off' || window === 'time' || opensOn === 'rate' || failures <= windowCalls) return null;
  return `{failures=${failures}} can never be reached in a window of ${windowCalls} calls; make {windowCalls} at least ${failures} first`;
}

/** Until the last call has made its last try: nothing happens after that. */
export function lasts({ callSeconds, tries, timeoutSeconds }: BreakerKnobs): number {
  return callSeconds + tries * timeoutSeconds;
}
