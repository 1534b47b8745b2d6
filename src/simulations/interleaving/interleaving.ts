/**
 * Two actors, stepped by hand through one of all the orders in which their moves can fall. What a lucky test never shows
 * is found by counting: every order is played, and those that break the rule are named.
 */
import { define } from '../engine/define.js';
import { events } from './events.js';
import { conflict, knobs, sceneOf } from './knobs.js';
import { InterleavingModel } from './model.js';
import { InterleavingNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { theory } from './theory.js';

export const interleaving = define({
  id: 'interleaving',
  title: 'Two actors, every order',
  summary: 'Step two actors through an order of your choice, and see which orders break the rule.',
  knobs,
  metrics: [
    { name: 'interleavings', label: 'possible orders', unit: '', digits: 0 },
    { name: 'broken', label: 'orders that break the rule', unit: '', digits: 0 },
    { name: 'thisOneBreaks', label: 'this one breaks it', unit: '', digits: 0 },
    { name: 'staysBroken', label: 'orders in which it stays broken', unit: '', digits: 0 },
  ],
  gauges: [{ name: 'broken', label: 'rule broken', unit: '' }],
  events,
  bare: { until: 5, warmUp: 0 },
  scenarios,
  start: (values, setting) => new InterleavingModel(values, setting),
  picture,
  narrator: (model, tell) => new InterleavingNarrator(model, tell),
  theory,
  expected: () => ({ broken: 1 }),
  clock: 'steps',
  pictureRows: 14,
  lasts: (values) => sceneOf(values).orders[values.order]?.length ?? 1,
  conflict,
});
