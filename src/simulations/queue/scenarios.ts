import type { Scenario } from '../engine/simulation.js';
import type { QueueKnobs } from './knobs.js';

/** Even arrivals and constant service: what happens is the load's doing, not chance's. */
const even = { arrivals: 'regular', service: 'constant' } as const;
const rush = { ...even, arrivalRate: 40, serviceRate: 60, burstRate: 200, burstStart: 10, burstSeconds: 10 } as const;

export const scenarios = {
  'flash-sale': {
    title: 'Flash sale',
    about: 'Ten seconds of burst, then the usual load. Watch how long the line outlives the burst.',
    set: rush,
    until: 120,
    warmUp: 0,
    pace: 6,
    turn: ['consumers', 'serviceRate', 'burstSeconds', 'arrivalRate'],
    watch: ['secondsToDrain', 'peakDepth', 'oldestAge', 'waiting', 'served'],
  },
  'two-consumers': {
    title: 'The same with two consumers',
    about:
      'The flash sale again, served twice as fast. The surplus is four times as large, and draining takes a seventh.',
    set: { ...rush, consumers: 2 },
    until: 60,
    warmUp: 0,
    pace: 4,
    turn: ['consumers', 'serviceRate', 'burstSeconds', 'arrivalRate'],
    watch: ['secondsToDrain', 'peakDepth', 'oldestAge', 'waiting', 'served'],
  },
  bounded: {
    title: 'A line with a limit',
    about: 'The flash sale with room for 500. Some are turned away, and nobody waits long.',
    set: { ...rush, capacity: 500 },
    until: 90,
    warmUp: 0,
    pace: 5,
    turn: ['capacity', 'overflow', 'timeToLive', 'consumers'],
    watch: ['rejected', 'peakDepth', 'oldestAge', 'secondsToDrain', 'served'],
  },
  'push-back': {
    title: 'A line that pushes back',
    about: 'The limit again, but the producer is made to wait instead of being turned away.',
    set: { ...rush, capacity: 500, overflow: 'block' },
    until: 90,
    warmUp: 0,
    pace: 5,
    turn: ['overflow', 'capacity', 'serviceRate', 'burstRate'],
    watch: ['rejected', 'arrived', 'oldestAge', 'secondsToDrain', 'served'],
  },
  'nightly-outage': {
    title: 'Nightly outage',
    about: 'The consumer is down for two minutes while messages keep coming. Watch how long it takes to catch up.',
    set: { ...even, arrivalRate: 50, serviceRate: 80, outageStart: 60, outageSeconds: 120 },
    until: 420,
    warmUp: 0,
    pace: 21,
    turn: ['serviceRate', 'consumers', 'outageSeconds', 'arrivalRate'],
    watch: ['secondsToDrain', 'peakDepth', 'oldestAge', 'waiting', 'served'],
  },
  'slow-leak': {
    title: 'Slow leak',
    about: 'A little more comes than can be served, all day. Nothing dramatic happens, and it never ends.',
    set: { ...even, arrivalRate: 70, serviceRate: 60 },
    until: 3600,
    warmUp: 0,
    pace: 180,
    turn: ['serviceRate', 'arrivalRate', 'consumers', 'capacity'],
    watch: ['waiting', 'oldestAge', 'throughput', 'utilisation', 'served'],
  },
  knee: {
    title: 'The knee',
    about: 'One consumer finishes 100 a second, and messages come at random. Turn arrivals up: 50, 80, 90, 95, 99.',
    set: { arrivalRate: 50, serviceRate: 100 },
    until: 5000,
    // At 99/s a disturbance fades in 400 s: four times that is left out.
    warmUp: 0.3,
    pace: 250,
    turn: ['arrivalRate', 'service', 'consumers', 'arrivals'],
    watch: ['meanTimeInSystem', 'utilisation', 'meanInSystem', 'p99', 'probabilityWait'],
  },
} satisfies Record<string, Scenario<QueueKnobs>>;
