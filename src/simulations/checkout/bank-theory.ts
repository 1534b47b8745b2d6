import { type ClosedForm, unless } from '../engine/closed-form.js';
import { meanWait, memorySeconds, shareSlower, utilisation } from '../server/waits.js';
import { workOf } from '../server/work-times.js';
import { type CheckoutKnobs, quick } from './knobs.js';

function load({ orderRate, bankThreads, bankWork, paymentMs }: CheckoutKnobs) {
  return { rate: orderRate, threads: bankThreads, work: workOf(bankWork, paymentMs / 1000) };
}

function isStable(knobs: CheckoutKnobs): boolean {
  return utilisation(load(knobs)) < 1;
}

/** Threads of the shop that are hardly ever all in use: the mean and six times its deviation, as of as many as come. */
function enoughThreads(knobs: CheckoutKnobs, elsewhere: number): number {
  const { orderRate, pageRate } = knobs;
  const wait = meanWait(load(knobs))?.value ?? 0;
  const mean = orderRate * (elsewhere + 4 * wait) + (pageRate * quick.page) / 1000;
  return mean + 6 * Math.sqrt(mean) + 1;
}

/**
 * A loaded bank that is asked once for each order, at random, is M/M/c: orders come to it as they came to the shop, some
 * constant time later, while next to nobody gives up. `pathSeconds`: what a customer waits for, the bank's line left out.
 */
export function bankTheory(pathSeconds: number): ClosedForm<CheckoutKnobs> {
  return {
    assumes: [
      unless(({ mode }) => mode === 'async', 'workers ask the bank, and only so many at once'),
      unless(({ arrivals }) => arrivals !== 'poisson', 'orders come evenly, not at random'),
      unless(({ variation }) => variation > 0, 'the stock service may be late'),
      unless(({ stockMs, timeoutMs }) => stockMs > timeoutMs, 'a call takes longer than its timeout'),
      unless(
        ({ bankWork }) => bankWork !== 'exponential',
        ({ bankWork }) => `the bank's work is ${bankWork}, not exponential`,
      ),
      unless((knobs) => !isStable(knobs), 'more orders come than the bank can charge: no steady state'),
      unless(({ bankLine }) => bankLine > 0, "the bank's line has a limit"),
      unless(
        (knobs) => isStable(knobs) && shareSlower(load(knobs), knobs.timeoutMs / 1000) > 3e-4,
        'the shop gives up on some charges',
      ),
      unless(({ orderSeconds }) => orderSeconds > 0, 'orders come for a while only'),
      unless(({ rateLimit }) => rateLimit > 0, 'a rate limit refuses orders'),
      unless(({ bulkhead }) => bulkhead > 0, 'a bulkhead turns orders away from the bank'),
      unless(({ lostReplies }) => lostReplies > 0, 'the bank’s replies are lost now and then'),
      unless(({ crashAfter }) => crashAfter !== 'none', 'processes die between two steps'),
      unless(
        ({ outage, outageStart, outageSeconds }, { until }) =>
          outage !== 'none' && outageSeconds > 0 && outageStart < until,
        ({ outage }) => `there is an outage of ${outage}`,
      ),
      unless(
        (knobs) => isStable(knobs) && enoughThreads(knobs, pathSeconds) > knobs.threads,
        'threads of the shop run out now and then',
      ),
      unless(
        (knobs, { until }) => isStable(knobs) && until < 200 * memorySeconds(load(knobs)),
        'the run is too short for the queue to settle',
      ),
    ],
    predicts: (knobs) => ({
      bankAnswerMs: {
        value: 1000 * (meanWait(load(knobs))?.value ?? 0) + knobs.paymentMs,
        formula: 'C ÷ (c μ − λ) + 1 ÷ μ, Erlang C (1917)',
      },
      bankBusy: { value: utilisation(load(knobs)), formula: 'λ ÷ (c μ)' },
    }),
  };
}
