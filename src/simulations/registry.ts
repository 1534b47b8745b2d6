import { breaker } from './breaker/breaker.js';
import type { Simulation } from './engine/simulation.js';
import { eviction } from './eviction/eviction.js';
import { queue } from './queue/queue.js';

/** The ids are part of the course format: lessons name simulations by them. */
export type SimulationId =
  | 'chain'
  | 'pool'
  | 'queue'
  | 'delivery'
  | 'breaker'
  | 'retry'
  | 'checkout'
  | 'cache'
  | 'eviction'
  | 'stampede'
  | 'interleaving';

/** Every simulation, in the order in which the lessons need them. One that is missing does not compile. */
export const simulations: Readonly<Partial<Record<SimulationId, Simulation>>> = { queue, breaker, eviction };

/** The simulation with an id; undefined where there is none. */
export function findSimulation(id: string): Simulation | undefined {
  return Object.values(simulations).find((simulation) => simulation.id === id);
}
