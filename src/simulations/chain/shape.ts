import { snap } from '../engine/time.js';
import type { ChainKnobs } from './knobs.js';

/** What a request has to do before the caller has its answer. */
export interface Shape {
  /** Seconds that each step takes, in the order of the chain. */
  readonly steps: readonly number[];
  /** How many of the steps are calls to hops; where the last hop is enqueued, the last step is not. */
  readonly called: number;
  readonly parallel: boolean;
  readonly tries: number;
  /** Seconds after which the caller gives up; Infinity where it does not. */
  readonly deadline: number;
  /** Whether the last hop is called by the request, and is down. */
  readonly broken: boolean;
  /** Seconds that the last hop takes. */
  readonly lastHop: number;
}

export function shapeOf(knobs: ChainKnobs): Shape {
  const enqueued = knobs.enqueueLast === 'yes';
  const lastMs = knobs.lastHopMs > 0 ? knobs.lastHopMs : knobs.hopMs;
  const steps = Array.from({ length: knobs.hops }, (_, hop) => (hop === knobs.hops - 1 ? lastMs : knobs.hopMs));
  if (enqueued) steps[knobs.hops - 1] = knobs.enqueueMs;
  return {
    steps: steps.map((ms) => snap(ms / 1000)),
    called: knobs.hops - (enqueued ? 1 : 0),
    parallel: knobs.parallel === 'yes',
    tries: knobs.tries,
    deadline: knobs.deadlineMs > 0 ? snap(knobs.deadlineMs / 1000) : Number.POSITIVE_INFINITY,
    broken: knobs.lastHop === 'down' && !enqueued,
    lastHop: snap(lastMs / 1000),
  };
}

/**
 * How long a request takes when one hop (from 0) is down all the while, or none is (null). In a row, every layer tries
 * the layer below again, so hop k is called tries^k times; side by side, the caller knows as soon as that hop has had
 * all its tries.
 */
export function duration(shape: Shape, down: number | null): number {
  return Math.min(shape.parallel ? sideBySide(shape, down) : inARow(shape, down), shape.deadline);
}

/** How long a request takes at most, in seconds: when the hop is down that costs most tries. */
export function longest(shape: Shape): number {
  return Math.max(...shape.steps.map((_, hop) => duration(shape, hop)));
}

function sideBySide({ steps, tries }: Shape, down: number | null): number {
  return down === null ? Math.max(...steps) : tries * (steps[down] ?? 0);
}

function inARow({ steps, tries }: Shape, down: number | null): number {
  if (down === null) return steps.reduce((sum, seconds) => sum + seconds, 0);
  return steps.slice(0, down + 1).reduce((sum, seconds, hop) => sum + tries ** (hop + 1) * seconds, 0);
}

/** Seconds as milliseconds, without the trace that the time grid left (less than a tenth of a microsecond). */
export function inMilliseconds(seconds: number): number {
  return Math.round(seconds * 1e7) / 1e4;
}

/** The hop that is down from the start, if any. */
export function brokenHop({ broken, steps }: Shape): number | null {
  return broken ? steps.length - 1 : null;
}

/**
 * The chance that a request gets through: that every hop which it calls is up. Trying again does not raise it here,
 * because hops are down for a minute at a time and a request is over sooner.
 */
export function availability(shape: Shape, { availability: each }: ChainKnobs): number {
  const late = !shape.broken && duration({ ...shape, deadline: Number.POSITIVE_INFINITY }, null) > shape.deadline;
  return shape.broken || late ? 0 : each ** shape.called;
}

/** Calls that a request makes at the last hop when that is down; tries × tries × … over all layers. */
export function callsWhenDown({ steps, parallel, tries }: Shape): number {
  return parallel ? tries : tries ** steps.length;
}
