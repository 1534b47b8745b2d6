/** Closed forms for lines with a limit. */
import { formatNumber } from '../../text/draw.js';
import type { Theorem } from '../engine/simulation.js';
import type { QueueKnobs } from './knobs.js';
import { erlangB, finite } from './steady-state.js';
import type { Closed } from './unlimited-theory.js';

/** Nobody waits: whoever finds no consumer free is lost. The service time's distribution does not matter. */
export function lossSystem(knobs: QueueKnobs): Closed {
  const { arrivalRate, serviceRate, consumers, capacity } = knobs;
  const blocked = erlangB(arrivalRate / serviceRate, capacity);
  const served = arrivalRate * (1 - blocked);
  return {
    name: `Erlang B, ${capacity} places`,
    predicts: () => ({
      probabilityRejected: { value: blocked, formula: 'Erlang B (1917): B(n) = a B(n−1) ÷ (n + a B(n−1)), a = λ ÷ μ' },
      meanInSystem: { value: served / serviceRate, formula: 'a (1 − B)' },
      utilisation: { value: served / serviceRate / consumers, formula: 'a (1 − B) ÷ c' },
      throughput: { value: served, formula: 'λ (1 − B)' },
      meanTimeInSystem: { value: 1 / serviceRate, formula: '1 ÷ μ' },
      meanTimeInQueue: { value: 0, formula: 'nobody waits' },
      meanInQueue: { value: 0, formula: 'nobody waits' },
      probabilityWait: { value: 0, formula: 'nobody waits' },
    }),
  };
}

/**
 * M/M/c/K. When the oldest is dropped, as many are in the system as when the new one is refused. When the producer is
 * held up, the message it holds is one more place in the chain, though not in the system.
 */
export function limited(knobs: QueueKnobs): Closed {
  const { arrivalRate, serviceRate, consumers, capacity, overflow } = knobs;
  const blocks = overflow === 'block';
  const chain = finite(arrivalRate / serviceRate, consumers, capacity + (blocks ? 1 : 0));
  const outside = blocks ? chain.probabilityFull : 0;
  const served = serviceRate * chain.busy;
  const inSystem = chain.meanInSystem - outside;
  const inQueue = chain.meanInQueue - outside;
  const source = `M/M/c/K, ${blocks ? 'with one place for the producer' : `K = ${formatNumber(capacity)}`}`;
  const predicts: Readonly<Record<string, Theorem>> = {
    meanInSystem: { value: inSystem, formula: `Σ n π(n), ${source}` },
    meanInQueue: { value: inQueue, formula: 'Σ (n − c) π(n), n > c' },
    utilisation: { value: chain.busy / consumers, formula: 'Σ min(n, c) π(n) ÷ c' },
    throughput: { value: served, formula: 'μ × busy consumers' },
    probabilityRejected: {
      value: blocks ? 0 : chain.probabilityFull,
      formula: blocks ? 'nobody is turned away' : 'π(K)',
    },
  };
  const times: Readonly<Record<string, Theorem>> = {
    meanTimeInSystem: { value: inSystem / served, formula: 'in system ÷ throughput, Little (1961)' },
    meanTimeInQueue: { value: inQueue / served, formula: 'in queue ÷ throughput, Little (1961)' },
  };
  const chance: Readonly<Record<string, Theorem>> = {
    probabilityWait: { value: chain.probabilityWait, formula: 'π(c … K−1) ÷ (1 − π(K))' },
  };
  return {
    name: `M/M/${consumers}/${formatNumber(capacity)}`,
    predicts: () => ({
      ...predicts,
      ...(overflow !== 'drop-oldest' && times),
      ...(overflow === 'reject-new' && chance),
    }),
  };
}
