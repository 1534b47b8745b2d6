import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';

const day = 86_400;
const start = { unit: 's', default: 10, min: 0, max: day, turn: 5 } as const;
const length = { zero: 'none', unit: 's', default: 0, min: 0, max: day, turn: 5 } as const;

/** Bare, they make an M/M/1: no burst, no outage, no limit. Rates end where a run of the bare length takes about a second. */
export const knobs = {
  arrivalRate: number({ label: 'arrivals', unit: '/s', default: 80, min: 0, max: 5000, turn: 5 }),
  arrivals: choice('arrivals are', ['poisson', 'regular']),
  serviceRate: number({ label: 'each consumer', unit: '/s', default: 100, min: 0.01, max: 10_000, turn: 5 }),
  service: choice('service is', ['exponential', 'constant', 'lognormal']),
  serviceCv: number({ label: 'service variation', default: 1, min: 0, max: 10, turn: 0.5 }),
  consumers: number({ label: 'consumers', default: 1, min: 1, max: 100, integer: true }),
  capacity: number({
    label: 'limit',
    zero: 'no limit',
    unit: 'messages',
    default: 0,
    min: 0,
    max: 100_000,
    integer: true,
    turn: 100,
  }),
  overflow: choice('when full', ['reject-new', 'drop-oldest', 'block']),
  burstRate: number({ label: 'burst', unit: '/s', default: 200, min: 0, max: 5000, turn: 20 }),
  burstStart: number({ label: 'burst starts at', ...start }),
  burstSeconds: number({ label: 'burst lasts', ...length }),
  outageStart: number({ label: 'outage starts at', ...start }),
  outageSeconds: number({ label: 'outage lasts', ...length }),
  timeToLive: number({ label: 'expires after', zero: 'never', unit: 's', default: 0, min: 0, max: day, turn: 1 }),
};

export type QueueKnobs = ValuesOf<typeof knobs>;

/** Messages a second that all consumers finish together. */
export function serviceCapacity({ consumers, serviceRate }: QueueKnobs): number {
  return consumers * serviceRate;
}

/** The share of its consumers' time that the load takes, bursts and outages left aside; above 1 there is no steady state. */
export function offeredUtilisation(knobs: QueueKnobs): number {
  return knobs.arrivalRate / serviceCapacity(knobs);
}
