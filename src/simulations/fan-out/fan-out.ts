import { define } from '../engine/define.js';
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
    { name: 'slow', label: 'slow, of the last 200 requests', unit: '%' },
    { name: 'underWay', label: 'requests under way', unit: 'requests' },
    { name: 'waiting', label: 'copies waiting for a thread', unit: 'copies' },
  ],
  events,
  bare: { until: 100, warmUp: 0.1 },
  scenarios,
  start: (values, setting) => new FanOutModel(values, setting),
  picture,
  narrator: (model, tell, until) => new FanOutNarrator(model, tell, until),
  theory,
  conflict,
});
