import type { Simulation } from './engine/simulation.js';
import type { PromisedId } from './registry.js';

/**
 * Each simulation by itself, for a command that runs one and wants none of the others. The ids and their order are the
 * registry's.
 */
export const loaders: Readonly<Record<PromisedId, () => Promise<Simulation>>> = {
  chain: async () => (await import('./chain/chain.js')).chain,
  interleaving: async () => (await import('./interleaving/interleaving.js')).interleaving,
  pool: async () => (await import('./pool/pool.js')).pool,
  queue: async () => (await import('./queue/queue.js')).queue,
  delivery: async () => (await import('./delivery/delivery.js')).delivery,
  log: async () => (await import('./log/log.js')).log,
  breaker: async () => (await import('./breaker/breaker.js')).breaker,
  retry: async () => (await import('./retry/retry.js')).retry,
  checkout: async () => (await import('./checkout/checkout.js')).checkout,
  overload: async () => (await import('./overload/overload.js')).overload,
  'fan-out': async () => (await import('./fan-out/fan-out.js')).fanOut,
  cache: async () => (await import('./cache/cache.js')).cache,
  eviction: async () => (await import('./eviction/eviction.js')).eviction,
  stampede: async () => (await import('./stampede/stampede.js')).stampede,
};

/** Loads the simulation with an id; undefined where there is none. */
export async function loadSimulation(id: string): Promise<Simulation | undefined> {
  return isId(id) ? loaders[id]() : undefined;
}

function isId(id: string): id is PromisedId {
  return Object.hasOwn(loaders, id);
}
