import type { Theorem, Theory } from '../engine/simulation.js';
import { meanWait } from './backoff.js';
import type { RetryKnobs } from './knobs.js';
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
export function theory(knobs: RetryKnobs): Theory {
  const { backoff, clients, networkSpreadMs } = knobs;
  const predicts: Record<string, Theorem> = {};
  for (let retry = 1; retry <= measuredRetries; retry++) {
    const value = meanWait(retry, knobs);
    if (backoff !== 'none' && value !== null)
      predicts[waitMetric(retry)] = { value, formula: `${formulas[backoff]}, Brooker 2015` };
  }
  const together = backoff === 'none' || backoff === 'exponential';
  if (!together) return { name: 'Backoff schedule', predicts, broken: [] };
  predicts.calls = { value: (clients * (clients + 1)) / 2, formula: 'n (n + 1) ÷ 2, one gets through each time' };
  const waves = 'The network spreads the crowd a little, so several get through at a time and fewer calls are made.';
  return { name: 'Backoff schedule, and a crowd in step', predicts, broken: networkSpreadMs > 0 ? [waves] : [] };
}
