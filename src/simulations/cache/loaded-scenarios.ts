import type { Scenario } from '../engine/simulation.js';
import type { CacheKnobs } from './knobs.js';

/** A database that is busy for a seventh of its time behind a warm cache, and would have to do 500 a second without it. */
const busyShop = {
  capacity: 10_000,
  keys: 10_000,
  zipf: 1,
  requestRate: 500,
  readRatio: 0.98,
  arrivals: 'poisson',
  timeToLive: 600,
  start: 'warm',
  database: 'loaded',
  timeoutSeconds: 1,
} as const;
const afterLoss = {
  until: 330,
  warmUp: 0,
  pace: 10,
  watch: ['secondsDown', 'recoverySeconds', 'hitRatio', 'failed', 'wastedShare', 'databaseBusy'],
} as const;

/** What becomes of a shop without its cache, where load slows the database. */
export const loadedScenarios = {
  'lost-and-stays-down': {
    title: 'A cache that is lost, and a shop that stays down',
    about:
      'The cache loses all it had at 30 s and is back at once; readers give up after a second, and what the database does for them is stored by nobody.',
    set: { ...busyShop, crashAt: 30 },
    ...afterLoss,
    turn: ['singleFlight', 'lineLimit', 'requestRate', 'timeoutSeconds'],
  },
  'lost-with-single-flight': {
    title: 'The same loss, with single-flight',
    about:
      'Of the readers who miss the same key one asks the database: the popular keys are back before the line is long.',
    set: { ...busyShop, crashAt: 30, singleFlight: 'on' },
    ...afterLoss,
    turn: ['singleFlight', 'zipf', 'lineLimit', 'requestRate'],
  },
  'cold-start': {
    title: 'The first minute of a new cache',
    about:
      'All the traffic meets an empty cache. Warm it before, let in less, or turn away what the database cannot do in time.',
    set: { ...busyShop, start: 'cold' },
    ...afterLoss,
    until: 300,
    turn: ['start', 'lineLimit', 'requestRate', 'singleFlight'],
  },
} satisfies Readonly<Record<string, Scenario<CacheKnobs>>>;
