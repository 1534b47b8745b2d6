import { type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theorem, Theory } from '../engine/simulation.js';
import { type FanOutKnobs, needed } from './knobs.js';
import { quantileOf, serviceOf, survivalOf } from './service-time.js';

/**
 * Where servers do not make copies wait, their answers are independent, and a request is the k-th of n of them: slow with
 * the chance that fewer than k of n are in time. For all of n that is 1 − (1 − p)ⁿ. Dean & Barroso (2013); David & Nagaraja,
 * Order Statistics (2003), section 2.1.
 */
export function theory(knobs: FanOutKnobs, run: RunFacts): Theory {
  if (knobs.threads > 0) return theoryOf('Queues that get the same requests', [queues], knobs, run);
  const means = knobs.latency === 'exponential' ? [harmonic] : [];
  return theoryOf('Order statistics of independent servers', [shares, percentiles, ...means], knobs, run);
}

/** The chance that one server's answer takes longer than `seconds`: of the first copy alone, or of both where a second goes out. */
function lateness(knobs: FanOutKnobs): (seconds: number) => number {
  const survival = survivalOf(serviceOf(knobs));
  const delay = hedgeDelay(knobs);
  return (seconds) => (seconds < delay ? survival(seconds) : survival(seconds) * survival(seconds - delay));
}

/** Seconds after which a second copy goes out in the long run; Infinity where none does. */
function hedgeDelay(knobs: FanOutKnobs): number {
  if (knobs.hedging === 'after-delay') return knobs.hedgeMs / 1000;
  if (knobs.hedging !== 'after-percentile') return Number.POSITIVE_INFINITY;
  return quantileOf(survivalOf(serviceOf(knobs)), knobs.hedgePercentile / 100);
}

/** The chance that fewer than k of n answer in time when each is late with probability `late`. */
export function fewerThan(k: number, n: number, late: number): number {
  if (late <= 0) return 0;
  if (late >= 1) return 1;
  if (k === n) return -Math.expm1(n * Math.log1p(-late));
  // Summed from the most likely side down: more than n − k late ones.
  let logarithm = n * Math.log1p(-late);
  let within = Math.exp(logarithm);
  for (let lateOnes = 1; lateOnes <= n - k; lateOnes++) {
    logarithm += Math.log((n - lateOnes + 1) / lateOnes) + Math.log(late) - Math.log1p(-late);
    within += Math.exp(logarithm);
  }
  return Math.min(1, Math.max(0, 1 - within));
}

function slowRequest(knobs: FanOutKnobs): (seconds: number) => number {
  const late = lateness(knobs);
  return (seconds) => fewerThan(needed(knobs), knobs.servers, late(seconds));
}

const settledPercentile = unless<FanOutKnobs>(
  ({ hedging, latency, slowShare, hedgePercentile }) =>
    hedging === 'after-percentile' && latency === 'bimodal' && Math.abs(1 - slowShare - hedgePercentile / 100) < 0.01,
  'the percentile to hedge after lies where times jump from usual to slow, so it is now the one and now the other',
);

const percentileUnmoved = unless<FanOutKnobs>(
  ({ hedging, latency }) => hedging === 'after-percentile' && latency !== 'bimodal',
  'the percentile to hedge after is taken from answers that second copies have made faster, so it lies a little too low',
);

const everyAnswerSeen = unless<FanOutKnobs>(
  (knobs) => knobs.hedging === 'after-percentile' && needed(knobs) < knobs.servers,
  'the percentile to hedge after is taken from answers that were waited for, and the slowest are not among them',
);

/** Enough answers before the means begin for the percentile to be known. */
const percentileKnown = unless<FanOutKnobs>(
  ({ hedging, requestRate, servers }, { warmUp }) =>
    hedging === 'after-percentile' && requestRate * servers * warmUp < 4000,
  'the percentile to hedge after is still being learnt when the figures begin',
);

const shares: ClosedForm<FanOutKnobs> = {
  assumes: [settledPercentile, percentileUnmoved, everyAnswerSeen, percentileKnown],
  predicts: (knobs) => {
    const { servers, slowAfterMs, hedging } = knobs;
    const k = needed(knobs);
    const late = lateness(knobs)(slowAfterMs / 1000);
    const chance = `each server with ${Number(late.toPrecision(4))}`;
    const formula = k === servers ? `1 − (1 − p)ⁿ, ${chance}` : `fewer than k of n in time, binomial, ${chance}`;
    const hedged: Record<string, Theorem> =
      k < servers
        ? {}
        : hedging === 'after-delay' || hedging === 'after-percentile'
          ? {
              extraCopies: {
                value: survivalOf(serviceOf(knobs))(hedgeDelay(knobs)),
                formula: 'share of first copies not answered by then',
              },
            }
          : { extraCopies: { value: 0, formula: 'no second copy while threads are free' } };
    return {
      shareSlow: { value: fewerThan(k, servers, late), formula },
      ...(k === servers && { serverShareSlow: { value: late, formula: 'the distribution of one server' } }),
      ...hedged,
    };
  },
};

/** Where the distribution jumps at a percentile, a run gives the one side or the other. */
function jumpsAt(knobs: FanOutKnobs, q: number): boolean {
  const slow = slowRequest(knobs);
  const here = quantileOf(slow, q);
  const near = Math.min(0.02, (1 - q) / 2);
  const lower = quantileOf(slow, q - near);
  const upper = quantileOf(slow, q + near);
  return upper - lower > here / 2 && knobs.latency === 'bimodal';
}

const percentiles: ClosedForm<FanOutKnobs> = {
  assumes: [
    settledPercentile,
    percentileUnmoved,
    everyAnswerSeen,
    percentileKnown,
    unless(
      ({ requestRate }, { until, warmUp }) => requestRate * (until - Math.min(warmUp, until)) < 1000,
      'percentiles are of fewer than a thousand requests',
    ),
  ],
  predicts: (knobs) => {
    const slow = slowRequest(knobs);
    const found: [string, Theorem][] = [];
    for (const [metric, q] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ] as const) {
      if (!jumpsAt(knobs, q))
        found.push([metric, { value: 1000 * quantileOf(slow, q), formula: 'F⁻¹ of the k-th of n' }]);
    }
    return Object.fromEntries(found);
  },
};

const harmonic: ClosedForm<FanOutKnobs> = {
  assumes: [
    unless(
      ({ hedging }) => hedging === 'after-delay' || hedging === 'after-percentile',
      'a second copy cuts the exponential tail',
    ),
  ],
  predicts: (knobs) => {
    const { servers, usualMs } = knobs;
    let sum = 0;
    for (let left = servers - needed(knobs) + 1; left <= servers; left++) sum += 1 / left;
    return { meanMs: { value: usualMs * sum, formula: 'mean × (1/n + 1/(n − 1) + … ), Rényi (1953)' } };
  },
};

/** Requests to one or two servers that queue. Nelson & Tantawi (1988): two M/M/1 queues that get the same arrivals. */
const queues: ClosedForm<FanOutKnobs> = {
  assumes: [
    unless(
      (knobs) => knobs.servers > 2 || needed(knobs) < knobs.servers,
      'servers that queue and get the same requests are slow together, which is solved for all of one or two',
    ),
    unless(({ threads }) => threads !== 1, 'a replica has several threads; queues are solved here for one'),
    unless(({ replicas }) => replicas > 1, 'which replica a copy goes to is decided by chance'),
    unless(({ latency }) => latency !== 'exponential', 'queues are solved here for exponential times'),
    unless(
      ({ requestRate, usualMs, replicas, threads }) => requestRate * usualMs >= 1000 * replicas * threads,
      'more comes than can be done',
    ),
    unless((_, { warmUp }) => warmUp <= 0, 'the run begins with empty queues, and they count'),
  ],
  predicts: ({ servers, requestRate, usualMs }) => {
    const utilisation = (requestRate * usualMs) / 1000;
    const single = usualMs / (1 - utilisation);
    return {
      meanMs:
        servers === 1
          ? { value: single, formula: '1 ÷ (μ − λ), M/M/1' }
          : { value: ((12 - utilisation) / 8) * single, formula: '(12 − ρ) ÷ 8 × M/M/1, Nelson & Tantawi (1988)' },
      utilisation: { value: utilisation, formula: 'λ ÷ μ' },
    };
  },
};
