import { offeredUtilisation, type QueueKnobs, serviceCapacity } from './knobs.js';

/** Seconds in which a queue forgets how it started; below 1 that is 1 ÷ (c μ (1 − √ρ)²) for M/M/1. Cohen (1969), I.2. */
export function memory(knobs: QueueKnobs): number {
  const root = 1 - Math.sqrt(offeredUtilisation(knobs));
  const { service, serviceCv, capacity } = knobs;
  const variation = { exponential: 1, constant: 0, lognormal: serviceCv }[service];
  const states = capacity > 0 ? capacity ** 2 : Number.POSITIVE_INFINITY;
  const unbounded = ((1 + variation ** 2) / 2) * (1 / root ** 2);
  // Under overload a limited line is full after a while, and stays so.
  const filling = root < 0 && capacity > 0 ? (2 * capacity) / (offeredUtilisation(knobs) - 1) : unbounded;
  return Math.min(states, filling) / serviceCapacity(knobs);
}

/** Batches of a run that are to be independent of each other, each so many memories long. */
const batches = 20;
const eachLong = 10;

/**
 * Seconds after the warm-up from which on an interval for the mean is honest; Infinity where a mean says nothing, because the
 * queue never settles.
 */
export function intervalFrom(knobs: QueueKnobs): number {
  const { burstSeconds, outageSeconds, timeToLive, capacity } = knobs;
  const settles = capacity > 0 || timeToLive > 0 || offeredUtilisation(knobs) < 1;
  if (burstSeconds > 0 || outageSeconds > 0 || !settles) return Number.POSITIVE_INFINITY;
  const forgets = memory(knobs);
  return batches * eachLong * (timeToLive > 0 ? Math.min(forgets, timeToLive) : forgets);
}
