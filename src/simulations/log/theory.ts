import { formatQuantity, formatSeconds } from '../../text/draw.js';
import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theorem, Theory } from '../engine/simulation.js';
import { zipfProbabilities } from '../eviction/zipf.js';
import { assign } from './assignment.js';
import { type LogKnobs, partitionCount, workSeconds } from './knobs.js';
import { homeOf } from './load.js';

/**
 * The assignment says who reads what, the key hash how much that is. Each consumer is then a queue of its own, whatever the
 * size of its polls: it never idles while one of its partitions holds something, so the mean wait is that of M/G/1
 * (Pollaczek 1930, Khinchine 1932). Where one has more to do than it can, its lag grows by the difference.
 */
export function theory(knobs: LogKnobs, run: RunFacts): Theory {
  const worst = Math.max(...loadsOf(knobs));
  const forms = worst < 1 ? [shares, waiting, committedEach] : [shares, overloaded];
  return theoryOf(worst < 1 ? 'M/G/1 for each consumer' : 'What is over grows', forms, knobs, run);
}

type Knows = Assumption<LogKnobs>;

/** Records a second that go to each partition. */
export function ratesOf(knobs: LogKnobs): readonly number[] {
  const rates = new Array<number>(partitionCount(knobs)).fill(0);
  for (const [key, probability] of zipfProbabilities(knobs.keys, knobs.zipf).entries()) {
    const home = homeOf(key, knobs);
    rates[home] = (rates[home] ?? 0) + probability * knobs.produceRate;
  }
  return rates;
}

/** Records a second that go to each consumer, as the group is formed. */
function consumerRates(knobs: LogKnobs): readonly number[] {
  const rates = ratesOf(knobs);
  const shares = assign(knobs.assignment, knobs, new Array(knobs.consumers).fill([]));
  return shares.map((share) => share.reduce((sum, partition) => sum + (rates[partition] ?? 0), 0));
}

/** How much of its time each consumer would have to work; above 1 is more than there is. */
function loadsOf(knobs: LogKnobs): readonly number[] {
  return consumerRates(knobs).map((rate) => rate * workSeconds(knobs));
}

const even: readonly Knows[] = [
  unless(
    ({ burstRate, burstSeconds }) => burstRate > 0 && burstSeconds > 0,
    'the rate does not stay the same: there is a burst',
  ),
  unless(({ crashAt }, { until }) => crashAt > 0 && crashAt < until, 'a consumer crashes'),
  unless(({ poisonAt }, { until }) => poisonAt > 0 && poisonAt < until, 'a record is poisoned'),
  unless(({ failureShare }) => failureShare > 0, 'attempts fail'),
  unless(({ scaling }) => scaling === 'on', 'consumers come and go with the lag'),
  unless(
    (knobs) => 3 * knobs.batch * workSeconds(knobs) > knobs.maxPollSeconds && isSlow(knobs),
    ({ maxPollSeconds }) => `a batch may take longer than the ${formatSeconds(maxPollSeconds)} allowed between polls`,
  ),
];

/** Constant work is over in time or not; of random work nobody can be sure. */
function isSlow(knobs: LogKnobs): boolean {
  return knobs.work === 'exponential' || knobs.batch * workSeconds(knobs) > knobs.maxPollSeconds;
}

const shares: ClosedForm<LogKnobs> = {
  assumes: [...even.slice(0, 1), unless(({ produceRate }) => produceRate === 0, 'no records come')],
  predicts: (knobs) => ({
    hottestShare: {
      value: Math.max(...ratesOf(knobs)) / knobs.produceRate,
      formula: 'the popularity of all keys whose hash falls there: MurmurHash2 modulo partitions',
    },
  }),
};

const waiting: ClosedForm<LogKnobs> = {
  assumes: [
    unless(({ produceRate }) => produceRate === 0, 'no records come'),
    ...even,
    unless(({ arrivals }) => arrivals === 'regular', 'records do not come at random'),
    unless(
      (knobs, { warmUp }) => warmUp < settlingSeconds(knobs),
      (knobs, { warmUp }) =>
        `the busiest consumer works ${formatQuantity(Math.max(...loadsOf(knobs)), '%', 0)} of its time and takes about ${formatSeconds(settlingSeconds(knobs))} to settle; ${formatSeconds(warmUp)} are left out`,
    ),
  ],
  predicts: (knobs) => ({
    meanLatency: {
      value: meanLatency(knobs),
      formula: 'work + λ E[S²] ÷ (2 (1 − ρ)) of its consumer, Pollaczek (1930) and Khinchine (1932)',
    },
    utilisation: { value: mean(loadsOf(knobs)), formula: 'λ × work ÷ consumers' },
    throughput: { value: knobs.produceRate, formula: 'λ: all that comes is done' },
  }),
};

/** Each record is committed as soon as it is done, so lag is what is in the system. */
const committedEach: ClosedForm<LogKnobs> = {
  assumes: [
    ...waiting.assumes,
    unless(
      ({ batch, commit }) => batch > 1 || commit === 'before',
      'offsets are committed for a batch at a time, or before the work: lag is not what waits',
    ),
  ],
  predicts: (knobs) => ({
    meanLag: {
      value: knobs.produceRate * meanLatency(knobs),
      formula: 'λ × time from produced to done, Little (1961)',
    },
  }),
};

/** Relaxation time of M/M/1 at that load (Cohen 1982), four times. */
function settlingSeconds(knobs: LogKnobs): number {
  const worst = Math.max(...loadsOf(knobs));
  return (4 * workSeconds(knobs)) / (1 - Math.sqrt(worst)) ** 2;
}

function meanLatency(knobs: LogKnobs): number {
  const work = workSeconds(knobs);
  const second = work * work * (knobs.work === 'exponential' ? 2 : 1);
  const times = consumerRates(knobs).map((rate) => rate * (work + (rate * second) / (2 * (1 - rate * work))));
  return times.reduce((sum, time) => sum + time, 0) / knobs.produceRate;
}

const overloaded: ClosedForm<LogKnobs> = {
  assumes: [
    ...even,
    unless(
      (knobs) => loadsOf(knobs).some((load) => load > 0.9 && load < 1.1),
      'a consumer is loaded to within a tenth of what it can do: chance decides how far it falls behind',
    ),
  ],
  predicts: (knobs, { until }) => {
    const loads = loadsOf(knobs);
    const can = 1 / workSeconds(knobs);
    const sum = (of: (load: number) => number) => loads.reduce((total, load) => total + of(load), 0);
    const over = sum((load) => Math.max(0, load - 1) * can);
    const predicts: Record<string, Theorem> = {
      throughput: { value: sum((load) => Math.min(1, load) * can), formula: 'Σ min(λ, 1 ÷ work) over consumers' },
      utilisation: { value: mean(loads.map((load) => Math.min(1, load))), formula: 'mean of min(1, λ × work)' },
    };
    if (until < Number.POSITIVE_INFINITY)
      predicts.lagAtEnd = { value: over * until, formula: 'Σ max(0, λ − 1 ÷ work) × seconds' };
    return predicts;
  },
};

function mean(of: readonly number[]): number {
  return of.reduce((sum, value) => sum + value, 0) / of.length;
}
