import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';

const rate = { unit: '/s', min: 0, max: 2000, turn: 'log' } as const;
const hold = { unit: 's', min: 0.001, max: 60, turn: 'log' } as const;

export const knobs = {
  arrivalRate: number({ label: 'A comes', ...rate, default: 200 }),
  holdSeconds: number({ label: 'A holds a slot for', ...hold, default: 0.05 }),
  poolSize: number({ label: 'pool', unit: 'slots', default: 100, min: 1, max: 1000, integer: true, turn: 10 }),
  arrivals: choice('arrivals are', ['regular', 'poisson']),
  shareB: choice('B shares the pool', ['no', 'yes']),
  arrivalRateB: number({ label: 'B comes', ...rate, default: 100 }),
  holdSecondsB: number({ label: 'B holds a slot for', ...hold, default: 0.02 }),
  bulkheadA: number({
    label: 'slots for A only',
    zero: 'shared',
    unit: 'slots',
    default: 0,
    min: 0,
    max: 1000,
    integer: true,
    turn: 5,
  }),
};

export type PoolKnobs = ValuesOf<typeof knobs>;

/** Requests of one endpoint. */
export interface Endpoint {
  readonly name: 'A' | 'B';
  /** Requests a second. */
  readonly rate: number;
  /** Seconds that each holds its slot. */
  readonly hold: number;
}

/** Slots that the same endpoints compete for. */
export interface Compartment {
  readonly endpoints: readonly Endpoint[];
  readonly slots: number;
}

/** The pool as the knobs divide it: one compartment for all, or one for each endpoint. */
export function compartmentsOf(knobs: PoolKnobs): readonly Compartment[] {
  const a: Endpoint = { name: 'A', rate: knobs.arrivalRate, hold: knobs.holdSeconds };
  const b: Endpoint = { name: 'B', rate: knobs.arrivalRateB, hold: knobs.holdSecondsB };
  const all = knobs.shareB === 'yes' ? [a, b] : [a];
  if (knobs.bulkheadA === 0) return [{ endpoints: all, slots: knobs.poolSize }];
  return [
    { endpoints: [a], slots: knobs.bulkheadA },
    ...(knobs.shareB === 'yes' ? [{ endpoints: [b], slots: knobs.poolSize - knobs.bulkheadA }] : []),
  ];
}

/** Slots that would be in use if nobody were refused: arrival rate × time held, over all endpoints. Little (1961). */
export function needed(compartments: readonly Compartment[]): number {
  return compartments.flatMap(({ endpoints }) => endpoints).reduce((sum, { rate, hold }) => sum + rate * hold, 0);
}
