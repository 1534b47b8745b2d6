import type { Scenario } from '../engine/simulation.js';
import type { InterleavingKnobs } from './knobs.js';

const playing = { warmUp: 0, pace: 0.5 } as const;
const counts = ['broken', 'interleavings', 'thisOneBreaks'];

export const scenarios: Readonly<Record<string, Scenario<InterleavingKnobs>>> = {
  'slow-reader': {
    title: 'The slow reader',
    about: 'The database first, then the delete: one of ten orders still leaves the old price in the cache.',
    set: { scene: 'slow-reader', order: 2 },
    until: 5,
    ...playing,
    turn: ['order', 'fix'],
    watch: counts,
  },
  'wrong-order': {
    title: 'The delete comes first',
    about: 'The same two actors, but the writer deletes before it updates: six of ten orders leave the old price.',
    set: { scene: 'wrong-order', order: 3 },
    until: 5,
    ...playing,
    turn: ['order', 'fix'],
    watch: counts,
  },
  'slow-reader-with-lease': {
    title: 'The slow reader, with leases',
    about: 'A miss hands out a lease, a delete cancels it, and a fill without a valid lease is refused.',
    set: { scene: 'slow-reader', order: 2, fix: 'lease' },
    until: 5,
    ...playing,
    turn: ['order', 'fix'],
    watch: counts,
  },
  'double-charge': {
    title: 'A reply is lost',
    about: 'The shop asks the bank to charge, hears nothing and asks again: is the customer charged once or twice?',
    set: { scene: 'double-charge', order: 2 },
    until: 6,
    ...playing,
    turn: ['order', 'key'],
    watch: counts,
  },
  'double-charge-with-key': {
    title: 'A reply is lost, the request has a key',
    about: 'The retry carries the same key, so the bank knows it and repeats the stored result.',
    set: { scene: 'double-charge', order: 2, key: 'on' },
    until: 6,
    ...playing,
    turn: ['order', 'key'],
    watch: counts,
  },
};
