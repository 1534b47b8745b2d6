import type { Scenario } from '../engine/simulation.js';
import type { StampedeKnobs } from './knobs.js';

/** The home page at noon: it is read 500 times a second and takes 0.4 s to build. */
const noon = { readRate: 500, rebuildSeconds: 0.4, timeToLive: 10 } as const;
const around = { until: 20, warmUp: 0, pace: 1 } as const;
const watch = ['stampede', 'rebuilds', 'peakDatabaseLoads', 'p99Ms', 'staleReads'];

/** 250 readers a second of 5,000 keys, and a database that can load 100 in a second. */
const coldStart = {
  keys: 5000,
  zipf: 0.3,
  readRate: 250,
  rebuildSeconds: 0.04,
  timeToLive: 1200,
  start: 'empty',
  protection: 'lease',
  arrivals: 'poisson',
  database: 'loaded',
  databaseThreads: 4,
  timeoutSeconds: 1,
} as const;

export const scenarios: Readonly<Record<string, Scenario<StampedeKnobs>>> = {
  'expiry-at-noon': {
    title: 'Noon, and the home page expires',
    about: 'One entry, 500 readers a second, 0.4 s to rebuild: count how many start before the first is done.',
    set: { ...noon, protection: 'none' },
    ...around,
    turn: ['protection', 'processes', 'serveStale', 'readRate'],
    watch,
  },
  'slow-rebuild': {
    title: 'Little traffic, a slow rebuild',
    about: 'Ten readers a second are enough for a stampede when a rebuild takes three seconds.',
    set: { readRate: 10, rebuildSeconds: 3, timeToLive: 10, protection: 'none' },
    ...around,
    turn: ['rebuildSeconds', 'protection', 'readRate', 'serveStale'],
    watch,
  },
  'single-flight': {
    title: 'Single-flight on eight processes',
    about: 'In each process one reader rebuilds and the others wait for it: one load for each process.',
    set: { ...noon, protection: 'single-flight', processes: 8 },
    ...around,
    turn: ['processes', 'protection', 'serveStale'],
    watch,
  },
  lease: {
    title: 'A lease for the whole fleet',
    about: 'The cache hands out one token for the missing key: one reader rebuilds, however many processes there are.',
    set: { ...noon, protection: 'lease', processes: 8 },
    ...around,
    turn: ['serveStale', 'protection', 'processes'],
    watch,
  },
  'early-refresh': {
    title: 'Rebuilt before the end',
    about: 'Each read rebuilds with a chance that grows as the end comes near, so the entry hardly ever expires.',
    set: { ...noon, protection: 'early-refresh', processes: 8 },
    ...around,
    turn: ['beta', 'readRate', 'protection'],
    watch,
  },
  synchronised: {
    title: 'Born together, dying together',
    about: 'A job has filled 10,000 keys at once, each for 300 s: all of them expire in the same second.',
    set: { keys: 10_000, readRate: 1000, rebuildSeconds: 0.02, timeToLive: 300, protection: 'none' },
    until: 340,
    warmUp: 0,
    pace: 17,
    turn: ['protection', 'jitter', 'timeToLive', 'readRate'],
    watch: ['peakExpiries', 'peakDatabaseLoads', 'rebuilds', 'p99Ms'],
  },
  jittered: {
    title: 'A life 10 % longer or shorter',
    about: 'The same 10,000 keys with jitter: they expire over a whole minute, about 167 in each second.',
    set: {
      keys: 10_000,
      readRate: 1000,
      rebuildSeconds: 0.02,
      timeToLive: 300,
      protection: 'jittered-ttl',
      jitter: 0.1,
    },
    until: 340,
    warmUp: 0,
    pace: 17,
    turn: ['jitter', 'protection', 'timeToLive', 'readRate'],
    watch: ['peakExpiries', 'peakDatabaseLoads', 'rebuilds', 'p99Ms'],
  },
  'cold-deploy': {
    title: 'A cold cache and all the traffic',
    about:
      'An empty cache, 5,000 readers a second, a database that takes 800 loads: let the traffic in all at once, or in steps.',
    set: {
      keys: 20_000,
      readRate: 5000,
      rebuildSeconds: 0.02,
      timeToLive: 1000,
      start: 'empty',
      protection: 'lease',
      databaseCapacity: 800,
    },
    until: 180,
    warmUp: 0,
    pace: 9,
    turn: ['rampPerMinute', 'readRate', 'keys', 'protection'],
    watch: ['peakDatabaseLoads', 'rebuilds', 'p99Ms', 'stampede'],
  },
  'slowing-database': {
    title: 'A database that slows, so that more miss',
    about:
      'Fifty keys expire together. While their loads wait for a busy database more readers miss, and ask it for more: watch a small herd grow.',
    set: {
      ...{ keys: 50, readRate: 500, rebuildSeconds: 0.2, timeToLive: 20, protection: 'none' },
      ...{ database: 'loaded', databaseThreads: 4 },
    },
    until: 120,
    warmUp: 0,
    pace: 6,
    turn: ['protection', 'databaseThreads', 'timeToLive', 'serveStale'],
    watch: ['missShare', 'stampede', 'p99Ms', 'databaseBusy'],
  },
  'cold-start-stays-down': {
    title: 'A cold cache that stays cold',
    about:
      'Readers give up after a second, the database needs longer, and what comes too late is stored by nobody: let the traffic in step by step.',
    set: coldStart,
    until: 300,
    warmUp: 0,
    pace: 15,
    turn: ['lineLimit', 'rampPerMinute', 'timeoutSeconds', 'databaseThreads'],
    watch: ['missShare', 'failed', 'wastedShare', 'databaseBusy'],
  },
  'cold-start-shed': {
    title: 'The same, with loads turned away',
    about:
      'The line holds 50 loads, half a second of work: most readers are turned away at first, and the cache fills.',
    set: { ...coldStart, lineLimit: 50 },
    until: 300,
    warmUp: 0,
    pace: 15,
    turn: ['lineLimit', 'rampPerMinute', 'timeoutSeconds', 'databaseThreads'],
    watch: ['missShare', 'failed', 'wastedShare', 'databaseBusy'],
  },
};
