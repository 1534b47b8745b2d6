import type { Scenario } from '../engine/simulation.js';
import type { ChainKnobs } from './knobs.js';

const five = { hops: 5, hopMs: 40 } as const;
const telling = ['parallel', 'hops', 'hopMs', 'deadlineMs'] as const;
const times = ['totalMs', 'callsAtLastHop', 'succeeded', 'failed'] as const;

/** How long each lasts follows from its knobs (`lasts`); `until` says the same, for its pace on screen. */
export const scenarios = {
  'five-hops': {
    title: 'Five hops in a row',
    about: 'One request calls five services, each after the other. Watch the delays add up.',
    set: five,
    until: 0.23,
    warmUp: 0,
    pace: 0.02,
    turn: telling,
    watch: times,
  },
  'five-hops-parallel': {
    title: 'Five hops at once',
    about: 'The same five calls, none of which needs another one’s answer. The slowest decides.',
    set: { ...five, parallel: 'yes' },
    until: 0.046,
    warmUp: 0,
    pace: 0.0046,
    turn: telling,
    watch: times,
  },
  'one-slow-hop': {
    title: 'One slow hop',
    about: 'Five calls at once, of which the last takes 90 ms. Watch who waits for whom.',
    set: { ...five, parallel: 'yes', lastHopMs: 90 },
    until: 0.1035,
    warmUp: 0,
    pace: 0.01,
    turn: ['lastHopMs', 'parallel', 'hops', 'deadlineMs'],
    watch: times,
  },
  'last-hop-queued': {
    title: 'The last hop is left for later',
    about: 'Four hops, then a note in a queue. The caller leaves before the fifth hop has done anything.',
    set: { ...five, enqueueLast: 'yes' },
    until: 0.213,
    warmUp: 0,
    pace: 0.02,
    turn: ['enqueueLast', 'enqueueMs', 'hops', 'lastHop'],
    watch: ['totalMs', 'queued', 'succeeded', 'failed'],
  },
  nines: {
    title: 'How nines add up',
    about: 'A request a minute for thirty days through five hops, each of them up 99.9 % of the time.',
    set: { ...five, availability: 0.999, requests: 43_200, everySeconds: 60 },
    until: 2_592_000,
    warmUp: 0,
    pace: 172_800,
    turn: ['hops', 'availability', 'parallel', 'enqueueLast'],
    watch: ['downMinutes', 'availability', 'failed', 'succeeded'],
  },
  'retry-layers': {
    title: 'Tries multiply',
    about: 'Three layers, four tries in each, and the last hop is down. Count the calls that it gets.',
    set: { hops: 3, hopMs: 40, tries: 4, lastHop: 'down' },
    until: 3.864,
    warmUp: 0,
    pace: 0.25,
    turn: ['tries', 'hops', 'deadlineMs', 'parallel'],
    watch: ['callsAtLastHop', 'totalMs', 'failed', 'succeeded'],
  },
} satisfies Record<string, Scenario<ChainKnobs>>;
