import { define } from '../engine/define.js';
import type { Narrator } from '../engine/simulation.js';
import { challenges } from './challenges.js';
import { events, type RetryEvent } from './events.js';
import { conflict, knobs, lasts } from './knobs.js';
import { RetryModel } from './model.js';
import { RetryNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { StormModel } from './storm.js';
import { StormNarrator } from './storm-narrator.js';
import { stormPicture } from './storm-picture.js';
import { stormTheory } from './storm-theory.js';
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
    { name: 'answeredShare', label: 'calls answered', unit: '%', digits: 0 },
    { name: 'triesPerCall', label: 'tries for each call', unit: '', digits: 2 },
    { name: 'wastedShare', label: 'work done for nobody', unit: '%', digits: 0 },
    { name: 'utilisation', label: 'threads busy', unit: '%', digits: 0 },
    { name: 'meanAnswerMs', label: 'mean time to an answer', unit: 'ms', digits: 0 },
    { name: 'p99AnswerMs', label: 'slowest 1 % of answers', unit: 'ms', digits: 0 },
    { name: 'secondsDown', label: 'seconds down after the slow spell', unit: 's', digits: 0 },
    { name: 'recoverySeconds', label: 'from its end until all is well', unit: 's', digits: 0 },
  ],
  gauges: [
    { name: 'calls', label: 'calls', unit: '' },
    { name: 'written', label: 'written', unit: 'clients' },
    { name: 'trying', label: 'still trying', unit: 'clients' },
    { name: 'answered', label: 'calls answered', unit: '/s' },
    { name: 'tries', label: 'tries', unit: '/s' },
    { name: 'inLine', label: 'waiting in line', unit: 'calls' },
  ],
  events,
  bare: { until: 3.1, warmUp: 0 },
  scenarios,
  challenges,
  start: (values, setting): RetryModel | StormModel =>
    values.target === 'row' ? new RetryModel(values, setting) : new StormModel(values, setting),
  picture: (model, at, size) =>
    model instanceof RetryModel ? picture(model, at, size) : stormPicture(model, at, size),
  narrator: (model, tell): Narrator<RetryEvent> =>
    model instanceof RetryModel ? new RetryNarrator(model, tell) : new StormNarrator(model, tell),
  theory: (values, run) => (values.target === 'row' ? theory(values, run) : stormTheory(values, run)),
  expected: ({ target, clients }) =>
    target === 'row'
      ? { calls: 2 * clients, written: clients, trying: clients, answered: null, tries: null, inLine: null }
      : { calls: null, written: null, trying: null },
  since: () => ({ completionMs: 0 }),
  lasts,
  conflict,
});
