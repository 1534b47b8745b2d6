import { formatNumber } from '../../text/draw.js';
import { type Assumption, type ClosedForm, unless } from '../engine/closed-form.js';
import type { Theorem } from '../engine/simulation.js';
import { offeredUtilisation, type QueueKnobs, serviceCapacity } from './knobs.js';

/** Messages at the peak from which on single ones and their chances do not matter much. */
const many = 50;

/** How far chance may move the peak, as a share of it (one standard deviation). */
const chance = 0.05;

const assumptions: readonly Assumption<QueueKnobs>[] = [
  unless(({ burstSeconds, outageSeconds }) => burstSeconds > 0 && outageSeconds > 0, 'there is a burst and an outage'),
  unless(
    (knobs) => offeredUtilisation(knobs) >= 1,
    (knobs) => `utilisation is ${formatNumber(offeredUtilisation(knobs), 2)}: it never drains`,
  ),
  unless(
    ({ timeToLive }) => timeToLive > 0,
    ({ timeToLive }) => `messages expire after ${formatNumber(timeToLive)} s`,
  ),
  unless(
    (knobs) => peakOf(knobs) < many,
    (knobs) => `${formatNumber(peakOf(knobs), 0)} messages at most are too few to be taken for a fluid`,
  ),
  unless(
    (knobs) => peakOf(knobs) >= many && spread(knobs) > chance * peakOf(knobs),
    'arrivals or service are random, and the peak is too low for chance to even out',
  ),
  unless(
    (knobs, { until }) => until < windowEnd(knobs),
    ({ burstSeconds }) => `the run ends before the ${burstSeconds > 0 ? 'burst' : 'outage'} does`,
  ),
];

/**
 * A burst or an outage, with messages as a fluid: the backlog rises by what comes in less what goes out, and falls by the
 * surplus afterwards. It knows no chance and no single messages, and is very good as soon as there are many.
 * Newell, Applications of Queueing Theory (1982), chapter 2.
 */
export const fluid: readonly ClosedForm<QueueKnobs>[] = [
  { assumes: assumptions, predicts: rise },
  {
    assumes: [
      ...assumptions,
      unless(
        (knobs, { until }) => until < windowEnd(knobs) + drainSeconds(knobs),
        'the run ends before the line is empty',
      ),
      unless(
        (knobs) => drainSeconds(knobs) * knobs.serviceRate < 10,
        'the line drains in the time of a few services, which is not a flow',
      ),
    ],
    predicts: fall,
  },
];

function rise(knobs: QueueKnobs): Readonly<Record<string, Theorem>> {
  const { burstSeconds, overflow } = knobs;
  const burst = burstSeconds > 0;
  const peak = peakOf(knobs);
  const risen = burst ? '(burst rate − c μ) × burst' : 'λ × outage';
  const lost: Theorem = { value: riseOf(knobs) - peak, formula: `${risen} − limit` };
  const limited = knobs.capacity > 0;
  return {
    peakDepth: { value: peak, formula: limited ? `${risen}, at most the limit` : risen },
    ...(!(limited && overflow === 'block') && { rejected: lost }),
  };
}

/** What can be seen only when all has drained: how long that took, and how long the last of them waited. */
function fall(knobs: QueueKnobs): Readonly<Record<string, Theorem>> {
  const drain: Theorem = { value: drainSeconds(knobs), formula: 'peak ÷ (c μ − λ)' };
  if (knobs.capacity > 0 && knobs.overflow !== 'reject-new') return { secondsToDrain: drain };
  const age: Theorem =
    knobs.burstSeconds > 0
      ? { value: peakOf(knobs) / serviceCapacity(knobs), formula: 'peak ÷ (c μ)' }
      : { value: knobs.outageSeconds, formula: 'the first message of the outage waits for its end' };
  return { secondsToDrain: drain, oldestAge: age };
}

function riseOf(knobs: QueueKnobs): number {
  return knobs.burstSeconds > 0 ? burstRise(knobs) : outageRise(knobs);
}

function peakOf(knobs: QueueKnobs): number {
  return Math.min(riseOf(knobs), knobs.capacity > 0 ? knobs.capacity : Number.POSITIVE_INFINITY);
}

function drainSeconds(knobs: QueueKnobs): number {
  return peakOf(knobs) / (serviceCapacity(knobs) - knobs.arrivalRate);
}

function windowEnd({ burstStart, burstSeconds, outageStart, outageSeconds }: QueueKnobs): number {
  return burstSeconds > 0 ? burstStart + burstSeconds : outageStart + outageSeconds;
}

/** Standard deviation in messages: of what comes in the window, and of what is served in a burst or after an outage. */
function spread(knobs: QueueKnobs): number {
  const { arrivals, arrivalRate, burstRate, burstSeconds, outageSeconds, service, serviceCv } = knobs;
  const burst = burstSeconds > 0;
  const come = arrivals === 'regular' ? 0 : burst ? burstRate * burstSeconds : arrivalRate * outageSeconds;
  const variation = { constant: 0, exponential: 1, lognormal: serviceCv }[service];
  const served = variation ** 2 * (burst ? serviceCapacity(knobs) * burstSeconds : peakOf(knobs));
  return Math.sqrt(come + served);
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
