import { formatNumber } from '../../text/draw.js';
import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';

export const knobs = {
  servers: number({ label: 'servers asked', default: 100, min: 1, max: 2000, integer: true, turn: 'log' }),
  waitFor: number({
    label: 'waits for',
    zero: 'all',
    default: 0,
    min: 0,
    max: 2000,
    integer: true,
  }),
  requestRate: number({ label: 'requests', unit: '/s', default: 10, min: 0.1, max: 200, turn: 'log' }),
  latency: choice('server times', ['bimodal', 'constant', 'exponential', 'lognormal', 'pareto'], {
    bimodal: 'usual or slow',
    pareto: 'Pareto',
  }),
  usualMs: number({ label: 'usual, or mean', unit: 'ms', default: 10, min: 0.1, max: 10_000, turn: 'log' }),
  slowShare: number({ label: 'slow, share', default: 0.01, min: 0, max: 1, turn: 0.005 }),
  slowMs: number({ label: 'slow time', unit: 'ms', default: 1000, min: 0.1, max: 60_000, turn: 'log' }),
  variation: number({ label: 'lognormal variation', default: 1, min: 0.1, max: 5, turn: 0.25 }),
  tailIndex: number({ label: 'Pareto tail index', default: 2, min: 1.05, max: 10, turn: 0.25 }),
  slowAfterMs: number({
    label: 'slow after',
    unit: 'ms',
    default: 100,
    min: 0.1,
    max: 60_000,
    turn: 'log',
  }),
  hedging: choice('second copy', ['never', 'after-percentile', 'after-delay', 'tied']),
  hedgePercentile: number({ label: 'hedge percentile', default: 95, min: 1, max: 99.9, turn: 1 }),
  hedgeMs: number({ label: 'hedge after', unit: 'ms', default: 20, min: 0, max: 10_000, turn: 'log' }),
  spare: choice('spare copy', ['is-cancelled', 'runs-on']),
  replicas: number({ label: 'replicas each', default: 2, min: 1, max: 5, integer: true }),
  threads: number({
    label: 'threads each',
    zero: 'no queue',
    default: 0,
    min: 0,
    max: 64,
    integer: true,
  }),
  messageMs: number({ label: 'message takes', zero: 'no time', unit: 'ms', default: 0, min: 0, max: 100, turn: 0.5 }),
};

export type FanOutKnobs = ValuesOf<typeof knobs>;

/** How many answers end a request. */
export function needed({ servers, waitFor }: FanOutKnobs): number {
  return waitFor === 0 ? servers : waitFor;
}

export function conflict(values: FanOutKnobs): string | null {
  const { servers, waitFor, hedging, replicas, latency, slowMs, usualMs } = values;
  if (waitFor > servers)
    return `{waitFor=${waitFor}} answers cannot come from ${formatNumber(servers)} servers; take fewer answers or more servers`;
  if (hedging !== 'never' && replicas === 1)
    return `{hedging=${hedging}} sends a second copy to another replica and there is none; make {replicas} at least 2 first`;
  if (latency === 'bimodal' && slowMs < usualMs)
    return `{slowMs=${slowMs}} is faster than {usualMs=${usualMs}}; make the slow time the longer one`;
  return null;
}
