import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theorem, Theory } from '../engine/simulation.js';
import { bankTheory } from './bank-theory.js';
import { background, fallsBack, path, queuesOrders, type Step } from './flow.js';
import { type CheckoutKnobs, quick } from './knobs.js';

/** What can be worked out by hand: the wait on a healthy path, the backlog of an outage and its drain, a token bucket. */
export function theory(knobs: CheckoutKnobs, run: RunFacts): Theory {
  const forms = [
    wait,
    ...(knobs.bank === 'loaded' ? [bankTheory(total(path(knobs), knobs) / 1000)] : []),
    ...(knobs.outage === 'mail' && knobs.outageSeconds > 0 ? [missed, drained] : []),
    ...(knobs.rateLimit > 0 && knobs.orderSeconds > 0 ? [bucket] : []),
  ];
  return theoryOf('Sums, surplus and token bucket', forms, knobs, run);
}

type Knows = Assumption<CheckoutKnobs>;

function milliseconds(step: Step, { stockMs, paymentMs, mailMs }: CheckoutKnobs): number {
  if (step === 'reserve' || step === 'pending') return stockMs;
  if (step === 'charge') return paymentMs;
  if (step === 'mail') return mailMs;
  return quick[step];
}

function total(steps: readonly Step[], knobs: CheckoutKnobs): number {
  return steps.reduce((sum, step) => sum + milliseconds(step, knobs), 0);
}

const constant: Knows = unless(
  ({ variation }) => variation > 0,
  'calls take longer or shorter than their mean; half of them take less',
);

const answersInTime: Knows = unless(
  (knobs) => [...path(knobs), ...background].some((step) => milliseconds(step, knobs) > knobs.timeoutMs),
  'a call takes longer than its timeout',
);

const allReplies: Knows = unless(({ lostReplies }) => lostReplies > 0, 'the bank’s replies are lost now and then');

const everyOrder: Knows = unless(({ rateLimit }) => rateLimit > 0, 'a rate limit refuses orders');

const evenly: Knows = unless(({ arrivals }) => arrivals === 'poisson', 'orders come at random, not evenly');

const noBulkhead: Knows = unless(
  ({ bulkhead, orderRate, paymentMs }) => bulkhead > 0 && orderRate * (paymentMs / 1000) >= bulkhead,
  'the bulkhead turns orders away from the bank',
);

const unloaded: Knows = unless(
  (knobs) => knobs.bank === 'loaded' && path(knobs).includes('charge'),
  'load slows the bank, which customers wait for',
);

const wait: ClosedForm<CheckoutKnobs> = {
  assumes: [
    unloaded,
    constant,
    answersInTime,
    allReplies,
    unless(
      (knobs, { until }) =>
        knobs.outage !== 'none' && knobs.outageSeconds > 0 && knobs.outageStart < until && isMet(knobs),
      ({ outage }) => `there is an outage of ${outage}, which customers wait for`,
    ),
    unless(
      ({ mode, bulkhead }) => bulkhead > 0 && fallsBack(mode),
      'orders that the bulkhead turns away are accepted at once',
    ),
    unless(
      (knobs, { until }) =>
        until < total(path(knobs), knobs) / 1000 + (knobs.arrivals === 'poisson' ? 20 / knobs.orderRate : 0),
      'the run ends before the first customers have their answer',
    ),
  ],
  predicts: (knobs) => {
    const steps = path(knobs);
    return { p50Ms: { value: total(steps, knobs), formula: steps.join(' + ') } };
  },
};

/** Whether customers wait for the service that is out. */
function isMet(knobs: CheckoutKnobs): boolean {
  const { outage } = knobs;
  const steps = path(knobs);
  if (outage === 'mail') return steps.includes('mail');
  if (outage === 'payment') return steps.includes('charge');
  return steps.some((step) => step === 'reserve' || step === 'pending' || step === 'stock');
}

const noCrash: Knows = unless(
  (knobs) => path(knobs).some((step) => step === knobs.crashAfter),
  'processes die between two steps',
);

const undisturbed: readonly Knows[] = [
  unless(({ bank }) => bank === 'loaded', 'load slows the bank'),
  noCrash,
  evenly,
  constant,
  answersInTime,
  allReplies,
  everyOrder,
  unless(({ orderSeconds }) => orderSeconds > 0, 'orders come for a while only'),
  noBulkhead,
  unless((knobs) => {
    const stuck = path(knobs).includes('mail') ? knobs.timeoutMs : 0;
    const { orderRate, pageRate, threads } = knobs;
    return (orderRate * (total(path(knobs), knobs) + stuck)) / 1000 + (pageRate * quick.page) / 500 + 1 > threads;
  }, 'threads run out, and orders are turned away'),
  unless(
    (knobs) => knobs.mode === 'async' && (knobs.orderRate * total(background, knobs)) / 1000 + 1 > knobs.orderWorkers,
    'workers do not keep up with the orders',
  ),
  unless(({ mode, duplicateEvery }) => queuesOrders(mode) && duplicateEvery > 0, 'some orders are handled twice'),
  unless(({ mailRate, orderRate }) => mailRate < orderRate, 'the sender of mails never keeps up'),
  unless(
    ({ outageStart, outageSeconds }, { until }) => until < outageStart + outageSeconds + 1,
    'the run ends before the outage does',
  ),
  unless(({ outageStart }) => outageStart < 1, 'the outage begins before the first orders are through'),
];

/** Orders whose mail falls into the outage. */
function mailsMissed({ orderRate, outageSeconds }: CheckoutKnobs): number {
  return orderRate * outageSeconds;
}

const missed: ClosedForm<CheckoutKnobs> = {
  assumes: [
    ...undisturbed,
    unless((knobs) => mailsMissed(knobs) < 20, 'too few orders fall into the outage to be counted by rate and time'),
  ],
  predicts: (knobs): Readonly<Record<string, Theorem>> => {
    const { mode, orderRate, outageSeconds, timeoutMs } = knobs;
    const all = { value: mailsMissed(knobs), formula: 'orders a second × outage' };
    if (mode === 'sync') return { ordersFailed: all };
    if (mode !== 'sync-with-async-fallback') return { mailBacklogPeak: all };
    // A mail joins the queue when its call has timed out; afterwards mails are sent on the path again and add nothing.
    const joined = orderRate * Math.max(0, outageSeconds - timeoutMs / 1000);
    return { mailBacklogPeak: { value: joined, formula: 'orders a second × (outage − timeout)' } };
  },
};

const drained: ClosedForm<CheckoutKnobs> = {
  assumes: [
    ...missed.assumes,
    unless(({ mode }) => mode === 'sync', 'nothing is kept for later'),
    unless(
      ({ mailRate, orderRate, mode }) => mailRate <= orderRate && !fallsBack(mode),
      'the sender of mails never keeps up',
    ),
    unless(
      (knobs) => fallsBack(knobs.mode) && mailsMissed(knobs) / knobs.mailRate < (2 * knobs.timeoutMs) / 1000,
      'the queue is empty before the last calls have timed out',
    ),
    unless(
      (knobs, { until }) => until < knobs.outageStart + knobs.outageSeconds + drainSeconds(knobs),
      'the run ends before all mails are sent',
    ),
  ],
  predicts: (knobs) => ({
    mailDrainMinutes: {
      value: drainSeconds(knobs) / 60,
      formula: fallsBack(knobs.mode)
        ? 'orders a second × outage ÷ sender rate'
        : 'backlog ÷ (sender rate − orders a second)',
    },
  }),
};

function drainSeconds(knobs: CheckoutKnobs): number {
  const { mailRate, orderRate, mode } = knobs;
  return mailsMissed(knobs) / (fallsBack(mode) ? mailRate : mailRate - orderRate);
}

const bucket: ClosedForm<CheckoutKnobs> = {
  assumes: [
    evenly,
    unless(({ rateLimit, orderRate }) => orderRate <= rateLimit, 'fewer orders come than the limit lets in'),
    unless(({ orderSeconds }, { until }) => until < orderSeconds, 'the run ends before the last order'),
  ],
  predicts: ({ rateLimit, rateBurst, orderRate, orderSeconds }): Readonly<Record<string, Theorem>> => {
    const calls = Math.ceil(orderRate * orderSeconds - 1e-9);
    const empty = rateBurst / (orderRate - rateLimit);
    if (empty >= orderSeconds) return { admitted: { value: calls, formula: 'all: the bucket is never empty' } };
    const admitted = Math.min(calls, rateBurst + rateLimit * orderSeconds);
    return {
      admitted: { value: admitted, formula: 'burst + limit × seconds, token bucket' },
      refused: { value: calls - admitted, formula: 'the others' },
      firstRefusalAt: { value: empty, formula: 'burst ÷ (rate − limit), token bucket' },
    };
  },
};
