import { type ChainKnobs, knobs } from '../../../src/simulations/chain/knobs.js';

/** The knobs as they are without a scenario. */
export const bare: ChainKnobs = {
  hops: knobs.hops.default,
  hopMs: knobs.hopMs.default,
  lastHopMs: knobs.lastHopMs.default,
  parallel: knobs.parallel.default,
  availability: knobs.availability.default,
  lastHop: knobs.lastHop.default,
  tries: knobs.tries.default,
  deadlineMs: knobs.deadlineMs.default,
  enqueueLast: knobs.enqueueLast.default,
  enqueueMs: knobs.enqueueMs.default,
  requests: knobs.requests.default,
  everySeconds: knobs.everySeconds.default,
};
