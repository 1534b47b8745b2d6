import { type FanOutKnobs, knobs } from '../../../src/simulations/fan-out/knobs.js';

/** The knobs as they are without a scenario. */
export const bare: FanOutKnobs = {
  servers: knobs.servers.default,
  waitFor: knobs.waitFor.default,
  requestRate: knobs.requestRate.default,
  latency: knobs.latency.default,
  usualMs: knobs.usualMs.default,
  slowShare: knobs.slowShare.default,
  slowMs: knobs.slowMs.default,
  variation: knobs.variation.default,
  tailIndex: knobs.tailIndex.default,
  slowAfterMs: knobs.slowAfterMs.default,
  hedging: knobs.hedging.default,
  hedgePercentile: knobs.hedgePercentile.default,
  hedgeMs: knobs.hedgeMs.default,
  spare: knobs.spare.default,
  replicas: knobs.replicas.default,
  threads: knobs.threads.default,
  messageMs: knobs.messageMs.default,
};
