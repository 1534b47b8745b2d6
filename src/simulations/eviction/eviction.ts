/**
 * Whom to forget: a cache that is full must throw something out to take something in. Eleven policies answer the same
 * requests; what differs is only who leaves.
 */

import { define } from '../engine/define.js';
import { challenges } from './challenges.js';
import { events } from './events.js';
import { conflict, knobs } from './knobs.js';
import { EvictionModel, lengthOf } from './model.js';
import { EvictionNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { theory } from './theory.js';

export const eviction = define({
  id: 'eviction',
  title: 'Whom to forget',
  summary: 'Eleven eviction policies on the same requests: who leaves when the cache is full?',
  knobs,
  metrics: [
    { name: 'requests', label: 'requests', unit: '', digits: 0 },
    { name: 'hits', label: 'hits', unit: '', digits: 0 },
    { name: 'misses', label: 'misses', unit: '', digits: 0 },
    { name: 'hitRatio', label: 'hit ratio', unit: '%', digits: 1 },
    { name: 'byteHitRatio', label: 'byte hit ratio', unit: '%', digits: 1 },
  ],
  gauges: [
    { name: 'recentHitRatio', label: 'hit ratio of the last 100', unit: '%', levels: ['hitRatio'] },
    { name: 'held', label: 'entries held', unit: '' },
  ],
  events,
  bare: { until: 1_000_000, warmUp: 0 },
  scenarios,
  challenges,
  readsTrace: true,
  start: (values, setting) => new EvictionModel(values, setting),
  picture,
  narrator: (model, tell) => new EvictionNarrator(model, tell),
  theory,
  expected: ({ capacity, keys }) => ({ held: Math.min(capacity, keys) }),
  clock: 'requests',
  pictureRows: 10,
  conflict,
  lasts: (values, trace) => Math.max(1, lengthOf(values, trace)),
});
