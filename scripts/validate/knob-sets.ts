import type { KnobValues } from '../../src/simulations/engine/simulation.js';

interface KnobSet {
  readonly set: KnobValues;
  /** Simulated seconds. */
  readonly until?: number;
}

/** Utilisations of 0.3 to 0.9 of one server and of several, by simulation; beside the scenarios, which teach more than they cover. */
export const knobSets: Readonly<Record<string, readonly KnobSet[]>> = {
  queue: [30, 60, 80, 90].flatMap((arrivalRate) => [
    { set: { arrivalRate, service: 'exponential' }, until: 2000 },
    { set: { arrivalRate, service: 'constant' }, until: 2000 },
    { set: { arrivalRate, service: 'lognormal', serviceCv: 2 }, until: 2000 },
    { set: { arrivalRate, arrivals: 'regular' }, until: 2000 },
    { set: { arrivalRate: 4 * arrivalRate, consumers: 4 }, until: 600 },
    { set: { arrivalRate, capacity: 5 }, until: 2000 },
    { set: { arrivalRate: 2 * arrivalRate, consumers: 2, capacity: 10 }, until: 1000 },
  ]),
  pool: [20, 60, 100].map((arrivalRate) => ({
    set: { arrivalRate, holdSeconds: 0.2, poolSize: 12, arrivals: 'poisson' },
    until: 400,
  })),
  chain: [1, 3, 10].map((hops) => ({ set: { hops, availability: 0.99, requests: 5000 } })),
  delivery: [1, 2, 4].flatMap((groups) => [
    { set: { kind: 'topic', groups, messages: 60 } },
    { set: { kind: 'log', groups, partitions: 4, consumers: 6, messages: 60 } },
  ]),
  eviction: ['lru', 'fifo'].flatMap((policy) =>
    [0.6, 0.9, 1.2].map((zipf) => ({ set: { policy, zipf, capacity: 200, keys: 2000, requests: 100_000 } })),
  ),
  log: [20, 45, 65].flatMap((produceRate) => [
    { set: { produceRate }, until: 600 },
    { set: { produceRate, work: 'exponential', batch: 1 }, until: 600 },
    { set: { produceRate: 2 * produceRate, consumers: 6, assignment: 'round-robin' }, until: 400 },
  ]),
};
