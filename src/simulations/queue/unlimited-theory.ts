/** Closed forms for lines without a limit: everything follows from the mean wait. */
import type { Theorem } from '../engine/simulation.js';
import { offeredUtilisation, type QueueKnobs, serviceCapacity } from './knobs.js';
import { erlangC, evenArrivals } from './steady-state.js';

/** A closed form by its name; whether a run meets its assumptions is asked before what it predicts. */
export interface Closed {
  readonly name: string;
  predicts(): Readonly<Record<string, Theorem>>;
}

/** M/M/1, M/M/c, M/D/1 and M/G/1: exact. */
export function exactWait(knobs: QueueKnobs): Closed {
  const { arrivalRate, serviceRate, consumers, service } = knobs;
  const spare = serviceCapacity(knobs) - arrivalRate;
  const utilisation = offeredUtilisation(knobs);
  if (service === 'exponential') {
    const chance = erlangC(arrivalRate / serviceRate, consumers);
    const one = consumers === 1;
    const percentile = (q: number): Theorem => ({
      value: -Math.log(1 - q) / spare,
      formula: `−ln(1 − ${q}) ÷ (μ − λ), M/M/1`,
    });
    return {
      name: one ? 'M/M/1' : `M/M/${consumers}`,
      predicts: () => ({
        ...fromWait(
          knobs,
          chance / spare,
          chance,
          one ? 'ρ ÷ (μ − λ), M/M/1' : 'C ÷ (c μ − λ), M/M/c',
          one ? 'ρ' : 'Erlang C (1917)',
        ),
        ...(one && { p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) }),
      }),
    };
  }
  const wait = (utilisation / spare) * ((1 + variation(knobs) ** 2) / 2);
  return {
    name: service === 'constant' ? 'M/D/1' : 'M/G/1',
    predicts: () =>
      fromWait(knobs, wait, utilisation, 'ρ ÷ (μ − λ) × (1 + cv²) ÷ 2, Pollaczek (1930), Khinchine (1932)', 'ρ'),
  };
}

/** M/G/c has no closed form; this is right for one consumer and for exponential service, and good in between. */
export function allenCunneen(knobs: QueueKnobs): Closed {
  const { arrivalRate, serviceRate, consumers } = knobs;
  const chance = erlangC(arrivalRate / serviceRate, consumers);
  const wait = (chance / (serviceCapacity(knobs) - arrivalRate)) * ((1 + variation(knobs) ** 2) / 2);
  return {
    name: `M/G/${consumers}, an approximation`,
    predicts: () =>
      fromWait(
        knobs,
        wait,
        chance,
        'C ÷ (c μ − λ) × (1 + cv²) ÷ 2, approximation by Allen and Cunneen (1990)',
        'Erlang C, as an approximation',
      ),
  };
}

/** D/M/1: even arrivals, exponential service, one consumer. */
export function evenToOne(knobs: QueueKnobs): Closed {
  const sigma = evenArrivals(offeredUtilisation(knobs));
  const wait = sigma / (knobs.serviceRate * (1 - sigma));
  return { name: 'D/M/1', predicts: () => fromWait(knobs, wait, sigma, 'σ ÷ (μ (1 − σ)), σ = e^(−(1 − σ) ÷ ρ)', 'σ') };
}

/** D/D/c: everything even and not more than can be served, so nobody ever waits. */
export function clockwork(knobs: QueueKnobs): Closed {
  const name = `D/D/${knobs.consumers}`;
  return { name, predicts: () => fromWait(knobs, 0, 0, `0, ${name}: a consumer is always free`, '0') };
}

/** Everything that follows from the mean wait when nobody is turned away. */
function fromWait(
  { arrivalRate, serviceRate, consumers }: QueueKnobs,
  wait: number,
  chance: number,
  how: string,
  chanceHow: string,
): Readonly<Record<string, Theorem>> {
  const time = wait + 1 / serviceRate;
  return {
    meanTimeInQueue: { value: wait, formula: how },
    meanTimeInSystem: { value: time, formula: 'wait + 1 ÷ μ' },
    meanInQueue: { value: arrivalRate * wait, formula: 'λ × wait, Little (1961)' },
    meanInSystem: { value: arrivalRate * time, formula: 'λ × time in system, Little (1961)' },
    probabilityWait: { value: chance, formula: chanceHow },
    utilisation: { value: arrivalRate / (consumers * serviceRate), formula: 'λ ÷ (c μ)' },
    throughput: { value: arrivalRate, formula: 'λ: all that comes is served' },
    probabilityRejected: { value: 0, formula: 'no limit' },
  };
}

/** Coefficient of variation of the service time. */
function variation({ service, serviceCv }: QueueKnobs): number {
  return { exponential: 1, constant: 0, lognormal: serviceCv }[service];
}
