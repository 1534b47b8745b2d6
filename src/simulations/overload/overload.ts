import { define } from '../engine/define.js';
import { events } from './events.js';
import { knobs } from './knobs.js';
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
    { name: 'offered', label: 'offered', unit: '/s' },
    { name: 'goodput', label: 'in time', unit: '/s' },
    { name: 'refused', label: 'refused', unit: '/s' },
    { name: 'waiting', label: 'in the queue', unit: 'requests' },
  ],
  events,
  bare: { until: 60, warmUp: 0.25 },
  scenarios,
  start: (values, setting) => new OverloadModel(values, setting),
  picture,
  narrator: (model, tell, until) => new OverloadNarrator(model, tell, until),
  theory,
  distribution: ({ tally }) => ({ label: 'time of answers in time', unit: 'ms', quantiles: tally.inTimeMs }),
  expected: ({ arrivalRate, spikeRate, shape }) => {
    const most = Math.max(arrivalRate, shape === 'steady' ? 0 : spikeRate);
    return { offered: most, goodput: most, refused: most, waiting: 10 };
  },
});
