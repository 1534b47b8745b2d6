import { knobs, type PoolKnobs } from '../../../src/simulations/pool/knobs.js';

/** The knobs as they are without a scenario. */
export const bare: PoolKnobs = {
  arrivalRate: knobs.arrivalRate.default,
  holdSeconds: knobs.holdSeconds.default,
  poolSize: knobs.poolSize.default,
  arrivals: knobs.arrivals.default,
  shareB: knobs.shareB.default,
  arrivalRateB: knobs.arrivalRateB.default,
  holdSecondsB: knobs.holdSecondsB.default,
  bulkheadA: knobs.bulkheadA.default,
};
