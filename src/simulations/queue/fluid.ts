import { formatNumber } from '../../text/draw.js';
import type { Theorem, Theory } from '../engine/simulation.js';
import { offeredUtilisation, type QueueKnobs, serviceCapacity } from './knobs.js';

/**
 * A burst or an outage, with messages as a fluid: the backlog rises by what comes in less what goes out, and falls by the
 * surplus afterwards. It knows no chance and no single messages, and is very good as soon as there are many.
 * Newell, Applications of Queueing Theory (1982), chapter 2.
 */
export function fluid(knobs: QueueKnobs): Theory | null {
  const { arrivalRate, burstSeconds, outageSeconds } = knobs;
  if (burstSeconds > 0 && outageSeconds > 0) return null;
  const service = serviceCapacity(knobs);
  const burst = burstSeconds > 0;
  const rise = burst ? burstRise(knobs) : outageRise(knobs);
  const limit = knobs.capacity > 0 ? knobs.capacity : Number.POSITIVE_INFINITY;
  const peak = Math.min(rise, limit);
  const surplus = service - arrivalRate;
  const risen = burst ? '(burst rate − c μ) × burst' : 'λ × outage';
  const drain: Theorem = { value: peak / surplus, formula: 'peak ÷ (c μ − λ)' };
  const age: Theorem = burst
    ? { value: peak / service, formula: 'peak ÷ (c μ)' }
    : { value: outageSeconds, formula: 'the first message of the outage waits for its end' };
  const lost: Theorem = { value: rise - peak, formula: `${risen} − limit` };
  const limited = knobs.capacity > 0;
  const refuses = knobs.overflow === 'reject-new';
  return {
    name: 'Fluid model',
    predicts: {
      peakDepth: { value: peak, formula: limited ? `${risen}, at most the limit` : risen },
      ...(surplus > 0 && { secondsToDrain: drain }),
      ...((!limited || refuses) && { oldestAge: age }),
      ...(!(limited && knobs.overflow === 'block') && { rejected: lost }),
    },
    broken: [
      `${burst ? 'a burst: the arrival rate' : 'an outage: the service rate'} is not constant, so there is no steady state to compare with`,
      ...(knobs.arrivals === 'poisson' || knobs.service !== 'constant' ? ['chance plays a part: these are means'] : []),
      ...(surplus <= 0 ? [`utilisation is ${formatNumber(offeredUtilisation(knobs), 2)}: it never drains`] : []),
      ...(knobs.timeToLive > 0 ? [`messages expire after ${formatNumber(knobs.timeToLive)} s`] : []),
    ],
  };
}

/** The longest line to make room for in a picture of a run of `until` seconds. */
export function expectedPeak(knobs: QueueKnobs, until: number): number {
  const leak = Math.max(0, knobs.arrivalRate - serviceCapacity(knobs)) * until;
  const most = Math.max(burstRise(knobs), outageRise(knobs), leak);
  return knobs.capacity > 0 ? Math.min(most, knobs.capacity) : most;
}

function burstRise(knobs: QueueKnobs): number {
  return Math.max(0, knobs.burstRate - serviceCapacity(knobs)) * knobs.burstSeconds;
}

function outageRise({ arrivalRate, outageSeconds }: QueueKnobs): number {
  return arrivalRate * outageSeconds;
}
