import { define } from '../engine/define.js';
import { challenges } from './challenges.js';
import { events } from './events.js';
import { calmAfter, expected, knobs } from './knobs.js';
import { OverloadModel } from './model.js';
import { OverloadNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { metrics } from './tally.js';
import { theory } from './theory.js';

export const overload = define({
  id: 'overload',
  title: 'Overload and load shedding',
  summary: 'More comes than can be done in time. What a server refuses decides how much of the rest is of use.',
  knobs,
  metrics,
  gauges: [
    { name: 'goodput', label: 'in time', unit: '/s', levels: ['goodput'] },
    { name: 'offered', label: 'offered', unit: '/s', levels: ['offered'] },
    { name: 'refused', label: 'refused', unit: '/s', levels: ['refused'] },
    { name: 'waiting', label: 'in the queue', unit: 'requests', levels: ['meanWaiting', 'peakWaiting'] },
  ],
  events,
  bare: { until: 60, warmUp: 0.25 },
  scenarios,
  challenges,
  start: (values, setting) => new OverloadModel(values, setting),
  picture,
  narrator: (model, tell, until) => new OverloadNarrator(model, tell, until),
  theory,
  expected,
  since: (values) => ({ secondsToRecover: calmAfter(values) }),
  distribution: ({ tally }) => ({ label: 'time of answers in time', unit: 'ms', quantiles: tally.inTimeMs }),
});
