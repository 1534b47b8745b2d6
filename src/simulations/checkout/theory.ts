import type { Theorem, Theory } from '../engine/simulation.js';
import { path, type Step } from './flow.js';
import { type CheckoutKnobs, quick } from './knobs.js';

/** What can be worked out by hand: the wait on a healthy path, the backlog of an outage and its drain, a token bucket. */
export function theory(knobs: CheckoutKnobs): Theory | null {
  const predicts: Record<string, Theorem> = { ...wait(knobs), ...mails(knobs), ...bucket(knobs) };
  const broken = [];
  if (knobs.arrivals === 'poisson') broken.push('Orders come at random, not evenly.');
  if (knobs.variation > 0) broken.push('Calls take longer or shorter than their mean; half of them take less.');
  return Object.keys(predicts).length > 0 ? { name: 'Sums, surplus and token bucket', predicts, broken } : null;
}

function milliseconds(step: Step, { stockMs, paymentMs, mailMs }: CheckoutKnobs): number {
  if (step === 'reserve') return stockMs;
  if (step === 'charge') return paymentMs;
  if (step === 'mail') return mailMs;
  return quick[step];
}

/** Only without an outage is the median that of a healthy path. */
function wait(knobs: CheckoutKnobs): Record<string, Theorem> {
  const { mode, outage, lostReplies, timeoutMs } = knobs;
  const steps = path(mode);
  const healthy =
    outage === 'none' && lostReplies === 0 && steps.every((step) => milliseconds(step, knobs) <= timeoutMs);
  if (!healthy) return {};
  const value = steps.reduce((sum, step) => sum + milliseconds(step, knobs), 0);
  return { p50Ms: { value, formula: steps.join(' + ') } };
}

function mails(knobs: CheckoutKnobs): Record<string, Theorem> {
  const { mode, outage, orderRate, outageSeconds, mailRate, rateLimit, orderSeconds, timeoutMs, bulkhead } = knobs;
  const undisturbed = rateLimit === 0 && orderSeconds === 0 && bulkhead === 0 && outageSeconds > 0;
  if (outage !== 'mail' || !undisturbed) return {};
  const missed = orderRate * outageSeconds;
  if (mode === 'sync') return { ordersFailed: { value: missed, formula: 'orders a second × outage' } };
  if (mode === 'sync-with-async-fallback') {
    // A mail joins the queue when its call has timed out; afterwards mails are sent on the path again and add nothing.
    const joined = orderRate * Math.max(0, outageSeconds - timeoutMs / 1000);
    return {
      mailBacklogPeak: { value: joined, formula: 'orders a second × (outage − timeout)' },
      mailDrainMinutes: { value: missed / mailRate / 60, formula: 'orders a second × outage ÷ sender rate' },
    };
  }
  const peak = { mailBacklogPeak: { value: missed, formula: 'orders a second × outage' } };
  if (mailRate <= orderRate) return peak;
  const minutes = missed / (mailRate - orderRate) / 60;
  return { ...peak, mailDrainMinutes: { value: minutes, formula: 'backlog ÷ (sender rate − orders a second)' } };
}

function bucket({ rateLimit, rateBurst, orderRate, orderSeconds }: CheckoutKnobs): Record<string, Theorem> {
  if (rateLimit === 0 || orderSeconds === 0 || orderRate <= rateLimit) return {};
  const calls = Math.ceil(orderRate * orderSeconds - 1e-9);
  const empty = rateBurst / (orderRate - rateLimit);
  if (empty >= orderSeconds) return { admitted: { value: calls, formula: 'all: the bucket is never empty' } };
  const admitted = Math.min(calls, rateBurst + rateLimit * orderSeconds);
  return {
    admitted: { value: admitted, formula: 'burst + limit × seconds, token bucket' },
    refused: { value: calls - admitted, formula: 'the others' },
    firstRefusalAt: { value: empty, formula: 'burst ÷ (rate − limit), token bucket' },
  };
}
