import type { Scenario } from '../engine/simulation.js';
import type { FanOutKnobs } from './knobs.js';

/** Dean & Barroso's example: each server is slow once in a hundred answers. */
const tail = { servers: 100, latency: 'bimodal', usualMs: 10, slowShare: 0.01, slowMs: 1000 } as const;
const plain = { until: 100, warmUp: 0, pace: 6 } as const;
/** Servers that queue: 20 of them with two replicas each, a thread a replica. */
const queues = { servers: 20, threads: 1, latency: 'exponential', usualMs: 10, slowAfterMs: 200 } as const;

export const scenarios = {
  'one-in-a-hundred': {
    ...plain,
    title: 'One slow answer in a hundred',
    about:
      'Each server is slow once in a hundred answers, and a request needs a hundred. Watch how many requests are slow.',
    set: tail,
    turn: ['servers', 'slowShare', 'waitFor', 'hedging'],
    watch: ['shareSlow', 'serverShareSlow', 'p50', 'serverP50', 'p99'],
  },
  'one-in-ten-thousand': {
    ...plain,
    title: 'One in ten thousand, of two thousand',
    about: 'Servers a hundred times better, and twenty times as many: watch how much of that is left.',
    set: { ...tail, servers: 2000, slowShare: 0.0001, requestRate: 2 },
    turn: ['servers', 'slowShare', 'hedging', 'waitFor'],
    watch: ['shareSlow', 'serverShareSlow', 'p50', 'p99'],
  },
  hedged: {
    ...plain,
    title: 'A second copy for the slowest',
    about:
      'Who has not answered when 95 in 100 have gets a rival at another replica. Watch what it costs and what it saves.',
    set: { ...tail, hedging: 'after-percentile' },
    warmUp: 0.1,
    turn: ['hedging', 'hedgePercentile', 'slowShare', 'servers'],
    watch: ['shareSlow', 'extraCopies', 'wastedWork', 'p99', 'p50'],
  },
  'good-enough': {
    ...plain,
    title: 'Ninety-seven of a hundred will do',
    about: 'A search that leaves three servers out is nearly as good. Watch what it gains by waiting for 97 of 100.',
    set: { ...tail, waitFor: 97 },
    turn: ['waitFor', 'slowShare', 'servers', 'hedging'],
    watch: ['shareSlow', 'p50', 'p99', 'serverShareSlow'],
  },
  harmonic: {
    ...plain,
    title: 'The slowest of a hundred',
    about: 'Nothing is broken, times just vary around 10 ms. Watch how long the slowest of a hundred takes.',
    set: { servers: 100, latency: 'exponential', usualMs: 10, slowAfterMs: 50 },
    turn: ['servers', 'latency', 'waitFor', 'hedging'],
    watch: ['meanMs', 'p50', 'p99', 'serverP50', 'serverP99'],
  },
  'heavy-tail': {
    ...plain,
    title: 'A tail that does not end',
    about: 'Pareto times: most come in 7 ms, some take a hundred times as long. Watch the 99th percentiles part.',
    set: { servers: 50, latency: 'pareto', usualMs: 10, tailIndex: 2, slowAfterMs: 50 },
    turn: ['tailIndex', 'servers', 'hedging', 'waitFor'],
    watch: ['p99', 'serverP99', 'p50', 'serverP50', 'shareSlow'],
  },
  'hedges-feed-back': {
    title: 'Hedges that bring the servers down',
    about:
      '64 % busy, and a second copy after 15 ms, come what may. More copies, longer lines, more copies: watch the threads.',
    set: { ...queues, requestRate: 128, hedging: 'after-delay', hedgeMs: 15, spare: 'runs-on' },
    until: 30,
    warmUp: 0,
    pace: 1.5,
    turn: ['hedging', 'hedgeMs', 'requestRate', 'spare'],
    watch: ['utilisation', 'extraCopies', 'p50', 'p99', 'wastedWork'],
  },
  'hedges-in-bounds': {
    title: 'Hedges that know their place',
    about:
      'A second copy after the 95th percentile as it is now, and the loser is cancelled. Watch the tail, and the cost.',
    set: { ...queues, requestRate: 128, hedging: 'after-percentile' },
    until: 30,
    warmUp: 0,
    pace: 1.5,
    turn: ['hedging', 'spare', 'hedgePercentile', 'requestRate'],
    watch: ['p99', 'extraCopies', 'wastedWork', 'utilisation', 'hedgeAfterMs'],
  },
  tied: {
    title: 'Two lines, one ticket',
    about:
      'Both replicas get a copy; who begins tells the other to forget it. Watch what the shorter of two lines is worth.',
    set: { ...queues, requestRate: 128, hedging: 'tied', messageMs: 0.5 },
    until: 30,
    warmUp: 0,
    pace: 1.5,
    turn: ['hedging', 'messageMs', 'requestRate', 'usualMs'],
    watch: ['p50', 'p99', 'wastedWork', 'extraCopies', 'utilisation'],
  },
} satisfies Record<string, Scenario<FanOutKnobs>>;
