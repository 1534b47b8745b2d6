import { checkout } from '../../../src/simulations/checkout/checkout.js';
import { type CheckoutKnobs, knobs } from '../../../src/simulations/checkout/knobs.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';

/** The defaults of all knobs, some of them set otherwise. */
export function knobValues(set: Partial<CheckoutKnobs> = {}): CheckoutKnobs {
  return {
    mode: knobs.mode.default,
    steps: knobs.steps.default,
    orderRate: knobs.orderRate.default,
    arrivals: knobs.arrivals.default,
    orderSeconds: knobs.orderSeconds.default,
    stockMs: knobs.stockMs.default,
    paymentMs: knobs.paymentMs.default,
    mailMs: knobs.mailMs.default,
    variation: knobs.variation.default,
    timeoutMs: knobs.timeoutMs.default,
    outage: knobs.outage.default,
    outageStart: knobs.outageStart.default,
    outageSeconds: knobs.outageSeconds.default,
    slowSeconds: knobs.slowSeconds.default,
    idempotencyKey: knobs.idempotencyKey.default,
    customerRetries: knobs.customerRetries.default,
    lostReplies: knobs.lostReplies.default,
    duplicateEvery: knobs.duplicateEvery.default,
    crashAfter: knobs.crashAfter.default,
    crashEvery: knobs.crashEvery.default,
    sweepSeconds: knobs.sweepSeconds.default,
    mailRate: knobs.mailRate.default,
    orderWorkers: knobs.orderWorkers.default,
    threads: knobs.threads.default,
    bulkhead: knobs.bulkhead.default,
    pageRate: knobs.pageRate.default,
    rateLimit: knobs.rateLimit.default,
    rateBurst: knobs.rateBurst.default,
    bank: knobs.bank.default,
    bankThreads: knobs.bankThreads.default,
    bankWork: knobs.bankWork.default,
    bankLine: knobs.bankLine.default,
    ...set,
  };
}

export type Settings = Record<string, number | string>;

/** A scenario run to an instant, or to its end. */
export function runTo(scenario: string, set: Settings = {}, at = Number.POSITIVE_INFINITY, seed = 1): Run {
  const run = new Run(plan(checkout, { scenario, set, seed }));
  run.advance(at);
  return run;
}
