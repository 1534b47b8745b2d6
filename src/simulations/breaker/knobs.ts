import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';

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
};

export type BreakerKnobs = ValuesOf<typeof knobs>;

/** A window that is shorter than the failures it waits for can never fill. */
export function conflict(values: BreakerKnobs): string | null {
  const { breaker, window, failures, windowCalls } = values;
  if (breaker === 'off' || window === 'time' || failures <= windowCalls) return null;
  return `{failures=${failures}} can never be reached in a window of ${windowCalls} calls; make {windowCalls} at least ${failures} first`;
}

/** Until the last call has made its last try: nothing happens after that. */
export function lasts({ callSeconds, tries, timeoutSeconds }: BreakerKnobs): number {
  return callSeconds + tries * timeoutSeconds;
}
