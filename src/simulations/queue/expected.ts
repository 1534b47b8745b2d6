import type { RunFacts } from '../engine/simulation.js';
import { expectedPeak } from './fluid.js';
import { offeredUtilisation, type QueueKnobs, serviceCapacity } from './knobs.js';
import { Windows } from './windows.js';

/** So many messages fit under every axis: one of them is not a mountain. */
const few = 10;

/** How far the plots' axes have to reach: to the peak that a fluid would have, and the wait at that peak. */
export function expected(knobs: QueueKnobs, { until }: RunFacts): Readonly<Record<string, number>> {
  const rho = offeredUtilisation(knobs);
  // Where chance makes the line, five times its mean is seldom passed.
  const chance = rho < 1 && knobs.arrivals === 'poisson' ? (5 * rho) / (1 - rho) : 0;
  const limit = knobs.capacity > 0 ? knobs.capacity : Number.POSITIVE_INFINITY;
  const depth = Math.min(Math.max(expectedPeak(knobs, until), chance, few), Math.max(limit, few));
  return { depth, oldest: Math.max(depth / serviceCapacity(knobs), knobs.outageSeconds) };
}

/** Draining is timed from when the last burst or outage is over. */
export function since(knobs: QueueKnobs): Readonly<Record<string, number>> {
  const { over } = new Windows(knobs);
  return Number.isFinite(over) ? { secondsToDrain: over } : {};
}
