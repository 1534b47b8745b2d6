import { type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theorem, Theory } from '../engine/simulation.js';
import { meanWait } from './backoff.js';
import { lasts, type RetryKnobs } from './knobs.js';
import { measuredRetries, waitMetric } from './waits.js';

const formulas = {
  exponential: 'min(cap, base × 2ⁿ⁻¹)',
  'full-jitter': 'min(cap, base × 2ⁿ⁻¹) ÷ 2',
  'equal-jitter': 'min(cap, base × 2ⁿ⁻¹) × 3 ÷ 4',
  'decorrelated-jitter': 'E(n) = (base + 3 E(n − 1)) ÷ 2, before the cap',
} as const;

/**
 * The backoff schedule: the mean wait before each retry. And what a crowd costs at worst, when all come at the same moment
 * and one gets through each time: n + (n − 1) + … + 1 calls.
 */
export function theory(knobs: RetryKnobs, run: RunFacts): Theory {
  const together = knobs.backoff === 'none' || knobs.backoff === 'exponential';
  return together
    ? theoryOf('Backoff schedule, and a crowd in step', [schedule, inStep], knobs, run)
    : theoryOf('Backoff schedule', [schedule], knobs, run);
}

const schedule: ClosedForm<RetryKnobs> = {
  assumes: [],
  predicts: (knobs) => {
    const { backoff, clients } = knobs;
    if (backoff === 'none') return {};
    const waits: [string, Theorem][] = [];
    // Each refusal is somebody else's write: nobody is refused more often than there are others.
    for (let retry = 1; retry <= Math.min(measuredRetries, clients - 1); retry++) {
      const value = meanWait(retry, knobs);
      if (value !== null) waits.push([waitMetric(retry), { value, formula: `${formulas[backoff]}, Brooker 2015` }]);
    }
    return Object.fromEntries(waits);
  },
};

const inStep: ClosedForm<RetryKnobs> = {
  assumes: [
    unless(
      ({ networkSpreadMs }) => networkSpreadMs > 0,
      'the network spreads the crowd a little, so several get through at a time and fewer calls are made',
    ),
    unless((knobs, { until }) => until < lasts(knobs), 'the run ends before all have written'),
  ],
  predicts: ({ clients }) => ({
    calls: { value: (clients * (clients + 1)) / 2, formula: 'n (n + 1) ÷ 2, one gets through each time' },
  }),
};
