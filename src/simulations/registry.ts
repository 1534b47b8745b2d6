import { breaker } from './breaker/breaker.js';
import { cache } from './cache/cache.js';
import { chain } from './chain/chain.js';
import { checkout } from './checkout/checkout.js';
import { delivery } from './delivery/delivery.js';
import type { Simulation } from './engine/simulation.js';
import { eviction } from './eviction/eviction.js';
import { fanOut } from './fan-out/fan-out.js';
import { interleaving } from './interleaving/interleaving.js';
import { log } from './log/log.js';
import { overload } from './overload/overload.js';
import { pool } from './pool/pool.js';
import { queue } from './queue/queue.js';
import { retry } from './retry/retry.js';
import { stampede } from './stampede/stampede.js';

/** The ids that lessons everywhere rely on: one of these missing below does not compile. */
export type PromisedId =
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
  | 'interleaving'
  | 'overload'
  | 'fan-out'
  | 'log';

/** Every simulation, in the order in which the course comes to them. Adding one is a folder and a line here and in `loaders.ts`. */
export const simulations: Readonly<Record<PromisedId, Simulation> & Record<string, Simulation>> = {
  chain,
  interleaving,
  pool,
  queue,
  delivery,
  log,
  breaker,
  retry,
  checkout,
  overload,
  'fan-out': fanOut,
  cache,
  eviction,
  stampede,
};

/** The simulation with an id; undefined where there is none. */
export function findSimulation(id: string): Simulation | undefined {
  return Object.values(simulations).find((simulation) => simulation.id === id);
}
