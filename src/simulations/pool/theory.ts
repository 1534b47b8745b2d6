import { formatSeconds } from '../../text/draw.js';
import { type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theorem, Theory } from '../engine/simulation.js';
import { erlangB } from '../queue/steady-state.js';
import { type Compartment, compartmentsOf, needed, type PoolKnobs } from './knobs.js';

/** The share of requests that a compartment refuses, and why; null where nothing is known. */
interface Refusal {
  readonly share: number;
  readonly formula: string;
}

/**
 * Little's law says what is needed. For random arrivals Erlang's loss formula says what is refused: everyone who asks
 * for a slot of the same compartment meets the same chance, whatever he would have held it for.
 */
export function theory(knobs: PoolKnobs, run: RunFacts): Theory {
  return theoryOf(knobs.arrivals === 'poisson' ? 'Erlang B' : 'Little’s law', [need, shares], knobs, run);
}

const need: ClosedForm<PoolKnobs> = {
  assumes: [],
  predicts: (knobs) => ({
    needed: { value: needed(compartmentsOf(knobs)), formula: 'arrival rate × time held, Little (1961)' },
  }),
};

const shares: ClosedForm<PoolKnobs> = {
  assumes: [
    unless(
      (knobs, { warmUp }) => longestHold(knobs) > warmUp + 1e-9,
      (knobs) =>
        `the first slots are held for ${formatSeconds(longestHold(knobs))}, longer than the warm-up that is left out`,
    ),
    unless(
      (knobs) => refusalsOf(knobs).includes(null),
      'two regular streams compete for too few slots: who gets one depends on their beat',
    ),
  ],
  predicts: (knobs) => outcome(compartmentsOf(knobs), refusalsOf(knobs)),
};

function longestHold(knobs: PoolKnobs): number {
  return Math.max(...compartmentsOf(knobs).flatMap(({ endpoints }) => endpoints.map(({ hold }) => hold)));
}

function refusalsOf(knobs: PoolKnobs): readonly (Refusal | null)[] {
  return compartmentsOf(knobs).map((each) => refusal(each, knobs.arrivals === 'poisson'));
}

function refusal({ endpoints, slots }: Compartment, random: boolean): Refusal | null {
  const load = endpoints.reduce((sum, { rate, hold }) => sum + rate * hold, 0);
  if (random)
    return {
      share: erlangB(load, slots),
      formula: `Erlang B (1917) of ${Number(load.toPrecision(6))} erlangs on ${slots} slots`,
    };
  const atOnce = endpoints.reduce((sum, { rate, hold }) => sum + cycle(rate, hold), 0);
  if (atOnce <= slots) return { share: 0, formula: 'there is always a slot free' };
  const [only] = endpoints;
  if (only === undefined || endpoints.length > 1) return null;
  return { share: 1 - slots / cycle(only.rate, only.hold), formula: 'pool ÷ seconds held is the ceiling' };
}

/** How many requests come while one holds its slot: a slot serves one of so many. */
function cycle(rate: number, hold: number): number {
  return Math.ceil(rate * hold - 1e-6);
}

function outcome(compartments: readonly Compartment[], refusals: readonly (Refusal | null)[]): Record<string, Theorem> {
  const all = compartments.flatMap(({ endpoints }, index) =>
    endpoints.map((endpoint) => {
      const { share, formula } = refusals[index] ?? { share: 0, formula: '' };
      return { ...endpoint, formula, served: endpoint.rate * (1 - share), refused: endpoint.rate * share };
    }),
  );
  const formula = all.map((each) => each.formula).join('; ');
  const total = (of: (each: (typeof all)[number]) => number): Theorem => ({
    value: all.reduce((sum, each) => sum + of(each), 0),
    formula,
  });
  const served = total((each) => each.served);
  const inUse = total((each) => each.served * each.hold);
  return {
    inUse: { value: inUse.value, formula: `served × time held; ${formula}` },
    throughput: served,
    refusedRate: total((each) => each.refused),
    ...Object.fromEntries(
      all.flatMap((each) => [
        [`served${each.name}`, { value: each.served, formula: each.formula }],
        [`refused${each.name}`, { value: each.refused, formula: each.formula }],
      ]),
    ),
    ...(served.value > 0 && {
      meanTimeMs: { value: (1000 * inUse.value) / served.value, formula: 'nobody waits: the time held' },
    }),
  };
}
