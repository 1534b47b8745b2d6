import { define } from '../engine/define.js';
import { challenges } from './challenges.js';
import { events } from './events.js';
import { conflict, knobs } from './knobs.js';
import { FanOutModel } from './model.js';
import { FanOutNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { metrics } from './tally.js';
import { theory } from './theory.js';

export const fanOut = define({
  id: 'fan-out',
  title: 'The tail at scale',
  summary: 'A request asks many servers and waits for the slowest; second copies cut the tail, at a price.',
  knobs,
  metrics,
  gauges: [
    { name: 'slow', label: 'slow, of last 200', unit: '%', levels: ['shareSlow'] },
    { name: 'underWay', label: 'under way', unit: 'requests' },
    { name: 'waiting', label: 'copies waiting', unit: 'copies' },
  ],
  events,
  bare: { until: 100, warmUp: 0.1 },
  scenarios,
  challenges,
  start: (values, setting) => new FanOutModel(values, setting),
  picture,
  narrator: (model, tell, until) => new FanOutNarrator(model, tell, until),
  theory,
  expected: () => ({ slow: 1, underWay: 10, waiting: 10 }),
  distribution: ({ tally }) => ({ label: 'time of a request', unit: 'ms', quantiles: tally.requests }),
  conflict,
});
