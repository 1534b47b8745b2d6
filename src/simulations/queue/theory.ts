import { formatNumber, formatQuantity } from '../../text/draw.js';
import type { Theorem, Theory } from '../engine/simulation.js';
import { fluid } from './fluid.js';
import { offeredUtilisation, type QueueKnobs, serviceCapacity } from './knobs.js';
import { erlangB, erlangC, evenArrivals, finite } from './steady-state.js';

type Predictions = Readonly<Record<string, Theorem>>;

/** What is known in closed form about a queue with these knobs. */
export function theory(knobs: QueueKnobs): Theory | null {
  if (knobs.burstSeconds > 0 || knobs.outageSeconds > 0) return fluid(knobs);
  const found = steady(knobs);
  return found && { ...found, broken: [...found.broken, ...expiry(knobs)] };
}

function steady(knobs: QueueKnobs): Theory | null {
  const { arrivals, service, consumers, capacity } = knobs;
  const utilisation = offeredUtilisation(knobs);
  const random = arrivals === 'poisson';
  if (!random && service === 'constant' && utilisation <= 1 && (capacity === 0 || capacity >= consumers))
    return clockwork(knobs);
  if (capacity === 0 && utilisation >= 1) return overloaded(knobs);
  const broken = random ? [] : ['arrivals are regular, not Poisson: real waits are shorter'];
  if (capacity > 0 && (capacity <= consumers ? knobs.overflow !== 'block' : service === 'exponential')) {
    return { ...(capacity <= consumers ? lossSystem(knobs) : limited(knobs)), broken };
  }
  if (capacity > 0) return null;
  if (!random && service === 'exponential' && consumers === 1) return { ...evenToOne(knobs), broken: [] };
  return { ...(consumers === 1 || service === 'exponential' ? exactWait(knobs) : allenCunneen(knobs)), broken };
}

function expiry({ timeToLive }: QueueKnobs): readonly string[] {
  return timeToLive > 0 ? [`messages expire after ${formatNumber(timeToLive)} s, so not all are served`] : [];
}

/** Coefficient of variation of the service time. */
function variation({ service, serviceCv }: QueueKnobs): number {
  return { exponential: 1, constant: 0, lognormal: serviceCv }[service];
}

/** Everything that follows from the mean wait when nobody is turned away. */
function fromWait(
  { arrivalRate, serviceRate, consumers }: QueueKnobs,
  wait: number,
  chance: number,
  how: string,
  chanceHow: string,
): Predictions {
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

/** M/M/1, M/M/c, M/D/1 and M/G/1: exact. */
function exactWait(knobs: QueueKnobs): Omit<Theory, 'broken'> {
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
      predicts: {
        ...fromWait(
          knobs,
          chance / spare,
          chance,
          one ? 'ρ ÷ (μ − λ), M/M/1' : 'C ÷ (c μ − λ), M/M/c',
          one ? 'ρ' : 'Erlang C (1917)',
        ),
        ...(one && { p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) }),
      },
    };
  }
  const wait = (utilisation / spare) * ((1 + variation(knobs) ** 2) / 2);
  return {
    name: service === 'constant' ? 'M/D/1' : 'M/G/1',
    predicts: fromWait(
      knobs,
      wait,
      utilisation,
      'ρ ÷ (μ − λ) × (1 + cv²) ÷ 2, Pollaczek (1930), Khinchine (1932)',
      'ρ',
    ),
  };
}

/** M/G/c has no closed form; this is right for one consumer and for exponential service, and good in between. */
function allenCunneen(knobs: QueueKnobs): Omit<Theory, 'broken'> {
  const { arrivalRate, serviceRate, consumers } = knobs;
  const chance = erlangC(arrivalRate / serviceRate, consumers);
  const wait = (chance / (serviceCapacity(knobs) - arrivalRate)) * ((1 + variation(knobs) ** 2) / 2);
  return {
    name: `M/G/${consumers}, an approximation`,
    predicts: fromWait(
      knobs,
      wait,
      chance,
      'C ÷ (c μ − λ) × (1 + cv²) ÷ 2, approximation by Allen and Cunneen (1990)',
      'Erlang C, as an approximation',
    ),
  };
}

/** D/M/1: even arrivals, exponential service, one consumer. */
function evenToOne(knobs: QueueKnobs): Omit<Theory, 'broken'> {
  const sigma = evenArrivals(offeredUtilisation(knobs));
  const wait = sigma / (knobs.serviceRate * (1 - sigma));
  return { name: 'D/M/1', predicts: fromWait(knobs, wait, sigma, 'σ ÷ (μ (1 − σ)), σ = e^(−(1 − σ) ÷ ρ)', 'σ') };
}

/** D/D/c: everything even and not more than can be served, so nobody ever waits. */
function clockwork(knobs: QueueKnobs): Theory {
  const name = `D/D/${knobs.consumers}`;
  return { name, predicts: fromWait(knobs, 0, 0, `0, ${name}: a consumer is always free`, '0'), broken: [] };
}

/** Nobody waits: whoever finds no consumer free is lost. The service time's distribution does not matter. */
function lossSystem(knobs: QueueKnobs): Omit<Theory, 'broken'> {
  const { arrivalRate, serviceRate, consumers, capacity } = knobs;
  const blocked = erlangB(arrivalRate / serviceRate, capacity);
  const served = arrivalRate * (1 - blocked);
  return {
    name: `Erlang B, ${capacity} places`,
    predicts: {
      probabilityRejected: { value: blocked, formula: 'Erlang B (1917): B(n) = a B(n−1) ÷ (n + a B(n−1)), a = λ ÷ μ' },
      meanInSystem: { value: served / serviceRate, formula: 'a (1 − B)' },
      utilisation: { value: served / serviceRate / consumers, formula: 'a (1 − B) ÷ c' },
      throughput: { value: served, formula: 'λ (1 − B)' },
      meanTimeInSystem: { value: 1 / serviceRate, formula: '1 ÷ μ' },
      meanTimeInQueue: { value: 0, formula: 'nobody waits' },
      meanInQueue: { value: 0, formula: 'nobody waits' },
      probabilityWait: { value: 0, formula: 'nobody waits' },
    },
  };
}

/**
 * M/M/c/K. When the oldest is dropped, as many are in the system as when the new one is refused. When the producer is
 * held up, the message it holds is one more place in the chain, though not in the system.
 */
function limited(knobs: QueueKnobs): Omit<Theory, 'broken'> {
  const { arrivalRate, serviceRate, consumers, capacity, overflow } = knobs;
  const blocks = overflow === 'block';
  const chain = finite(arrivalRate / serviceRate, consumers, capacity + (blocks ? 1 : 0));
  const outside = blocks ? chain.probabilityFull : 0;
  const served = serviceRate * chain.busy;
  const inSystem = chain.meanInSystem - outside;
  const inQueue = chain.meanInQueue - outside;
  const source = `M/M/c/K, ${blocks ? 'with one place for the producer' : `K = ${formatNumber(capacity)}`}`;
  const predicts: Predictions = {
    meanInSystem: { value: inSystem, formula: `Σ n π(n), ${source}` },
    meanInQueue: { value: inQueue, formula: 'Σ (n − c) π(n), n > c' },
    utilisation: { value: chain.busy / consumers, formula: 'Σ min(n, c) π(n) ÷ c' },
    throughput: { value: served, formula: 'μ × busy consumers' },
    probabilityRejected: {
      value: blocks ? 0 : chain.probabilityFull,
      formula: blocks ? 'nobody is turned away' : 'π(K)',
    },
  };
  const times: Predictions = {
    meanTimeInSystem: { value: inSystem / served, formula: 'in system ÷ throughput, Little (1961)' },
    meanTimeInQueue: { value: inQueue / served, formula: 'in queue ÷ throughput, Little (1961)' },
  };
  const chance: Predictions = { probabilityWait: { value: chain.probabilityWait, formula: 'π(c … K−1) ÷ (1 − π(K))' } };
  return {
    name: `M/M/${consumers}/${formatNumber(capacity)}`,
    predicts: { ...predicts, ...(overflow !== 'drop-oldest' && times), ...(overflow === 'reject-new' && chance) },
  };
}

function overloaded(knobs: QueueKnobs): Theory {
  const utilisation = offeredUtilisation(knobs);
  const growth = knobs.arrivalRate - serviceCapacity(knobs);
  return {
    name: 'No steady state',
    predicts: {
      utilisation: { value: 1, formula: 'all are always busy' },
      throughput: { value: serviceCapacity(knobs), formula: 'c μ' },
    },
    broken: [
      `utilisation is ${formatNumber(utilisation, 2)}: no steady state${growth > 0 ? `, the line grows by ${formatQuantity(growth, '/s')}` : ''}`,
    ],
  };
}
