import type { Scenario } from '../engine/simulation.js';
import type { PoolKnobs } from './knobs.js';

const two = {
  poolSize: 50,
  arrivalRate: 8,
  holdSeconds: 5,
  shareB: 'yes',
  arrivalRateB: 100,
  holdSecondsB: 0.02,
} as const;
const slow = { ...two, holdSeconds: 10, arrivals: 'poisson' } as const;
const shared = ['bulkheadA', 'holdSeconds', 'poolSize', 'arrivalRate'] as const;

export const scenarios = {
  healthy: {
    title: 'A good day',
    about: '200 requests a second hold a connection for 50 ms each. Watch how few of the 100 are in use.',
    set: { arrivalRate: 200, holdSeconds: 0.05, poolSize: 100 },
    until: 20,
    warmUp: 0.1,
    pace: 1,
    turn: ['holdSeconds', 'arrivalRate', 'poolSize', 'arrivals'],
    watch: ['inUse', 'needed', 'throughput', 'refusedRate', 'meanTimeMs'],
  },
  'slow-dependency': {
    title: 'The database gets slow',
    about: 'The same requests hold a connection for 2 s. Watch the pool fill, and what is left of the throughput.',
    set: { arrivalRate: 200, holdSeconds: 2, poolSize: 100 },
    until: 22,
    warmUp: 1 / 11,
    pace: 1.1,
    turn: ['holdSeconds', 'poolSize', 'arrivalRate', 'arrivals'],
    watch: ['throughput', 'refusedRate', 'needed', 'inUse', 'meanTimeMs'],
  },
  'shared-pool': {
    title: 'Two endpoints, one pool',
    about: 'A is slow and rare, B quick and frequent. Together they need 42 of 50 slots.',
    set: two,
    until: 60,
    warmUp: 1 / 6,
    pace: 3,
    turn: ['holdSeconds', 'bulkheadA', 'poolSize', 'arrivalRate'],
    watch: ['inUse', 'needed', 'servedA', 'servedB', 'refusedB'],
  },
  starved: {
    title: 'One takes it all',
    about: 'A slows down and wants 80 of the 50 slots. Watch what happens to B, with which nothing is wrong.',
    set: slow,
    until: 120,
    warmUp: 0.25,
    pace: 6,
    turn: shared,
    watch: ['refusedB', 'servedB', 'refusedA', 'servedA', 'inUse'],
  },
  bulkhead: {
    title: 'A bulkhead',
    about: 'A is as slow as before, and may use 20 slots. The other 30 are for B.',
    set: { ...slow, bulkheadA: 20 },
    until: 120,
    warmUp: 0.25,
    pace: 6,
    turn: shared,
    watch: ['refusedB', 'servedB', 'refusedA', 'servedA', 'inUse'],
  },
} satisfies Record<string, Scenario<PoolKnobs>>;
