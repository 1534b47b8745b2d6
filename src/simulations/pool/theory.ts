import type { Theorem, Theory } from '../engine/simulation.js';
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
export function theory(knobs: PoolKnobs): Theory {
  const compartments = compartmentsOf(knobs);
  const refusals = compartments.map((each) => refusal(each, knobs.arrivals === 'poisson'));
  const predicts: Record<string, Theorem> = {
    needed: { value: needed(compartments), formula: 'arrival rate × time held, Little (1961)' },
  };
  if (!refusals.includes(null)) Object.assign(predicts, outcome(compartments, refusals));
  const random = knobs.arrivals === 'poisson';
  return {
    name: random ? 'Erlang B' : 'Little’s law',
    predicts,
    broken: refusals.includes(null)
      ? ['two regular streams compete for too few slots: who gets one depends on their beat']
      : [],
  };
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
