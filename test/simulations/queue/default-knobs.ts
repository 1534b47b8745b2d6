import { knobs, type QueueKnobs } from '../../../src/simulations/queue/knobs.js';

/** The knobs as they are without a scenario. */
export const bare: QueueKnobs = {
  arrivalRate: knobs.arrivalRate.default,
  arrivals: knobs.arrivals.default,
  serviceRate: knobs.serviceRate.default,
  service: knobs.service.default,
  serviceCv: knobs.serviceCv.default,
  consumers: knobs.consumers.default,
  capacity: knobs.capacity.default,
  overflow: knobs.overflow.default,
  burstRate: knobs.burstRate.default,
  burstStart: knobs.burstStart.default,
  burstSeconds: knobs.burstSeconds.default,
  outageStart: knobs.outageStart.default,
  outageSeconds: knobs.outageSeconds.default,
  timeToLive: knobs.timeToLive.default,
};
