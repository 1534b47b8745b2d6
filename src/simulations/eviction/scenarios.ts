import type { Scenario } from '../engine/simulation.js';
import type { EvictionKnobs } from './knobs.js';

const watch = ['hits', 'misses', 'hitRatio'];

/** A trace, one letter a request, slow enough to follow. */
function byHand(letters: string, of: Pick<Scenario<EvictionKnobs>, 'title' | 'about' | 'turn'>, capacity = 3) {
  const trace = letters.split(' ');
  return { ...of, trace, set: { policy: 'lru', capacity }, until: trace.length, warmUp: 0, pace: 0.7, watch } as const;
}

export const scenarios: Readonly<Record<string, Scenario<EvictionKnobs>>> = {
  'step-the-list': byHand('A B C A D A B', {
    title: 'Seven reads by hand',
    about: 'Room for three, seven reads: step through them and say who leaves before it does.',
    turn: ['policy', 'capacity'],
  }),
  loop: {
    title: 'A loop one too long',
    about: 'Four keys in turn, three rounds, room for three: each key is thrown out just before its next turn.',
    set: { policy: 'lru', capacity: 3, keys: 4, requests: 12, pattern: 'loop' },
    until: 12,
    warmUp: 0,
    pace: 0.8,
    turn: ['capacity', 'policy', 'keys'],
    watch,
  },
  scan: byHand('A A B A C D E A A', {
    title: 'A scan',
    about: 'A is the favourite; C, D and E are read once and never again. Does A survive them?',
    turn: ['policy', 'capacity'],
  }),
  belady: {
    ...byHand('1 2 3 4 1 2 5 1 2 3 4 5', {
      title: "Belady's anomaly",
      about: 'FIFO with room for three misses nine times. Give it a fourth place and it misses ten times.',
      turn: ['capacity', 'policy'],
    }),
    set: { policy: 'fifo', capacity: 3 },
    watch: ['misses', 'hits', 'hitRatio'],
  },
  redis: {
    title: 'Redis guesses whom',
    about:
      'Redis keeps no list: it draws a few keys and lets the worst of them go. How near to LRU do five come, or ten?',
    set: { policy: 'allkeys-lru', capacity: 100, keys: 1000, requests: 20_000, zipf: 0.9 },
    until: 20_000,
    warmUp: 0,
    pace: 1000,
    turn: ['policy', 'samples', 'lfuLogFactor', 'lfuDecay', 'pattern'],
    watch: ['hitRatio', 'hits', 'misses'],
  },
  sizes: {
    title: 'Objects of all sizes',
    about:
      'A few objects are many times as large as most. Room is in bytes: compare the share of requests and of bytes.',
    set: { capacity: 10_000, keys: 1000, requests: 20_000, sizes: 'lognormal', meanSize: 1000, byteCapacity: 100_000 },
    until: 20_000,
    warmUp: 0,
    pace: 1000,
    turn: ['byteCapacity', 'policy', 'sizes', 'zipf'],
    watch: ['hitRatio', 'byteHitRatio', 'misses'],
  },
  skewed: {
    title: 'A few keys are asked for most',
    about: 'A thousand keys of uneven popularity, room for a hundred: turn the policy and compare.',
    set: { policy: 'lru', capacity: 100, keys: 1000, requests: 20_000, zipf: 0.9 },
    until: 20_000,
    warmUp: 0,
    pace: 1000,
    turn: ['policy', 'capacity', 'zipf', 'pattern'],
    watch: ['hitRatio', 'hits', 'misses'],
  },
};
