import { cache } from '../../src/simulations/cache/cache.js';
import { chain } from '../../src/simulations/chain/chain.js';
import { eviction } from '../../src/simulations/eviction/eviction.js';
import { interleaving } from '../../src/simulations/interleaving/interleaving.js';
import { pool } from '../../src/simulations/pool/pool.js';
import { queue } from '../../src/simulations/queue/queue.js';
import { stampede } from '../../src/simulations/stampede/stampede.js';
import { keepsItsPromises } from './properties.js';

/** The others say it beside their own tests. */
keepsItsPromises(cache, { runs: 8, until: 20 });
keepsItsPromises(chain, { runs: 8 });
keepsItsPromises(eviction, { runs: 8, until: 500 });
keepsItsPromises(interleaving, { runs: 8 });
keepsItsPromises(pool, { runs: 8, until: 10 });
keepsItsPromises(queue, { runs: 8, until: 20 });
keepsItsPromises(stampede, { runs: 8, until: 10 });
