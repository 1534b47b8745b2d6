import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';

export const knobs = {
  hops: number({ label: 'hops', default: 5, min: 1, max: 10, integer: true }),
  hopMs: number({ label: 'each hop', unit: 'ms', default: 40, min: 1, max: 2000, turn: 10 }),
  lastHopMs: number({
    label: 'last hop',
    zero: 'like the others',
    unit: 'ms',
    default: 0,
    min: 0,
    max: 10_000,
    turn: 10,
  }),
  parallel: choice('all at once', ['no', 'yes']),
  availability: number({ label: 'each hop is up', default: 1, min: 0.9, max: 1, turn: 0.001 }),
  lastHop: choice('last hop is', ['up', 'down']),
  tries: number({ label: 'tries in each layer', default: 1, min: 1, max: 5, integer: true }),
  deadlineMs: number({ label: 'deadline', zero: 'none', unit: 'ms', default: 0, min: 0, max: 60_000, turn: 50 }),
  enqueueLast: choice('enqueue the last hop', ['no', 'yes']),
  enqueueMs: number({ label: 'enqueueing', unit: 'ms', default: 5, min: 1, max: 1000, turn: 5 }),
  requests: number({ label: 'requests', default: 1, min: 1, max: 43_200, integer: true, turn: 'log' }),
  everySeconds: number({ label: 'one request every', unit: 's', default: 0, min: 0, max: 60, turn: 10 }),
};

export type ChainKnobs = ValuesOf<typeof knobs>;
