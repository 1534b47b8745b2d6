import type { Metrics } from '../engine/simulation.js';
import type { CheckoutModel } from './model.js';

/** All metrics as they stand. Waits leave the warm-up out; everything else is a count or a peak. */
export function measure({ tally, back, services }: CheckoutModel): Metrics {
  const { drainedAt, queues } = back;
  return {
    ordersPlaced: tally.placed,
    ordersFailed: tally.failed,
    ordersLost: tally.lost,
    doubleCharges: services.bank.doubleCharges,
    p50Ms: tally.wait(0.5),
    p99Ms: tally.wait(0.99),
    mailBacklogPeak: queues.mail.peak,
    mailDrainMinutes: drainedAt === null ? null : Math.round(((drainedAt - services.outageEnds) / 60) * 1e6) / 1e6,
    admitted: tally.admitted,
    refused: tally.refused,
    firstRefusalAt: tally.firstRefusalAt === null ? null : Math.round(tally.firstRefusalAt * 1e6) / 1e6,
    noThread: tally.noThread,
    refunded: tally.refunded,
    stockErrors: tally.stockErrors,
    pending: back.waiting + back.working,
    pagesServed: tally.pagesServed,
    pagesRefused: tally.pagesRefused,
  };
}
