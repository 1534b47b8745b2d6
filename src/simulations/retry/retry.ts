import { define } from '../engine/define.js';
import { challenges } from './challenges.js';
import { events } from './events.js';
import { conflict, knobs, lasts } from './knobs.js';
import { RetryModel } from './model.js';
import { RetryNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { theory } from './theory.js';
import { waitMetrics } from './waits.js';

export const retry = define({
  id: 'retry',
  title: 'Backoff and jitter',
  summary: 'Clients that failed together retry together, unless their waits are random.',
  knobs,
  metrics: [
    { name: 'calls', label: 'calls', unit: '', digits: 0 },
    { name: 'callsRelative', label: 'calls, relative to no backoff', unit: '%', digits: 0 },
    { name: 'completionMs', label: 'until all have written', unit: 'ms', digits: 0, absent: 'not all yet' },
    { name: 'peakPerSlot', label: 'most retries in one slot', unit: '', digits: 0 },
    { name: 'refused', label: 'calls refused', unit: '', digits: 0 },
    { name: 'written', label: 'clients that have written', unit: '', digits: 0 },
    ...waitMetrics,
  ],
  gauges: [
    { name: 'calls', label: 'calls', unit: '' },
    { name: 'written', label: 'written', unit: 'clients' },
    { name: 'trying', label: 'still trying', unit: 'clients' },
  ],
  events,
  bare: { until: 3.1, warmUp: 0 },
  scenarios,
  challenges,
  start: (values, setting) => new RetryModel(values, setting),
  picture,
  narrator: (model, tell) => new RetryNarrator(model, tell),
  theory,
  expected: ({ clients }) => ({ calls: 2 * clients, written: clients, trying: clients }),
  since: () => ({ completionMs: 0 }),
  lasts,
  conflict,
});
