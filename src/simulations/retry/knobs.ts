import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import { backoffs, doubled } from './backoff.js';

export const knobs = {
  backoff: choice('backoff', backoffs),
  clients: number({ label: 'clients', default: 100, min: 2, max: 200, integer: true, turn: 10 }),
  baseMs: number({ label: 'first wait', unit: 'ms', default: 5, min: 1, max: 10_000, turn: 'log' }),
  capMs: number({ label: 'longest wait', unit: 'ms', default: 2000, min: 1, max: 60_000, turn: 'log' }),
  networkMs: number({ label: 'network, one way', unit: 'ms', default: 10, min: 1, max: 500, turn: 5 }),
  networkSpreadMs: number({ label: 'network spread', unit: 'ms', default: 2, min: 0, max: 100, turn: 1 }),
  slotMs: number({ label: 'slot', unit: 'ms', default: 20, min: 1, max: 1000, turn: 10 }),
};

export type RetryKnobs = ValuesOf<typeof knobs>;

/** A wait cannot be both at least `baseMs` and at most `capMs` when these are the wrong way round. */
export function conflict({ baseMs, capMs }: RetryKnobs): string | null {
  return baseMs <= capMs ? null : `baseMs=${baseMs} is above capMs=${capMs}; the first wait is at most the longest`;
}

/**
 * Long enough for all to have written. Clients without jitter keep meeting: where the network does not spread them, a round
 * lets one of them through. Where it does, rounds are fewer; how many, and how long the last one takes with jitter, is
 * experience.
 */
export function lasts(knobs: RetryKnobs): number {
  const { backoff, clients, baseMs, capMs, networkMs, networkSpreadMs } = knobs;
  const inStep = networkSpreadMs < networkMs / 10;
  const tries = 4 * networkMs * clients * (inStep ? 1.1 : 0.7) + 30 * networkMs;
  if (backoff === 'none') return tries / 1000;
  if (backoff !== 'exponential') return Math.max(tries, 0.03 * clients * capMs + 1.5 * capMs) / 1000;
  if (!inStep) return (tries + ((baseMs > 2 * networkMs ? 0.55 : 0.42) * clients + 4) * capMs) / 1000;
  let waits = 0;
  for (let retry = 1; retry < clients; retry++) waits += doubled(retry, knobs);
  return (tries + waits) / 1000;
}
