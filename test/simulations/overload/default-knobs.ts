import { knobs, type OverloadKnobs } from '../../../src/simulations/overload/knobs.js';

/** The knobs as they are without a scenario. */
export const bare: OverloadKnobs = {
  arrivalRate: knobs.arrivalRate.default,
  shape: knobs.shape.default,
  spikeRate: knobs.spikeRate.default,
  spikeStart: knobs.spikeStart.default,
  spikeSeconds: knobs.spikeSeconds.default,
  users: knobs.users.default,
  thinkSeconds: knobs.thinkSeconds.default,
  arrivals: knobs.arrivals.default,
  threads: knobs.threads.default,
  serviceMs: knobs.serviceMs.default,
  service: knobs.service.default,
  deadlineMs: knobs.deadlineMs.default,
  deadlines: knobs.deadlines.default,
  marginMs: knobs.marginMs.default,
  shedding: knobs.shedding.default,
  queueLimit: knobs.queueLimit.default,
  targetMs: knobs.targetMs.default,
  intervalMs: knobs.intervalMs.default,
  checkoutShare: knobs.checkoutShare.default,
  stallStart: knobs.stallStart.default,
  stallSeconds: knobs.stallSeconds.default,
};
