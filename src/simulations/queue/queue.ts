import { define } from '../engine/define.js';
import { challenges } from './challenges.js';
import { events } from './events.js';
import { expected, since } from './expected.js';
import { knobs } from './knobs.js';
import { QueueModel } from './model.js';
import { QueueNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { metrics } from './tally.js';
import { theory } from './theory.js';

export const queue = define({
  id: 'queue',
  title: 'A queue',
  summary: 'Messages arrive, wait in line, and are served by consumers, oldest first.',
  knobs,
  metrics,
  gauges: [
    { name: 'depth', label: 'in the system', unit: 'messages', levels: ['peakDepth', 'meanInSystem'] },
    { name: 'oldest', label: 'age of the oldest', unit: 's', levels: ['oldestAge'] },
    { name: 'meanTime', label: 'mean time in system', unit: 's', levels: ['meanTimeInSystem'] },
  ],
  events,
  bare: { until: 400, warmUp: 0.1 },
  scenarios,
  challenges,
  start: (values, setting) => new QueueModel(values, setting),
  picture,
  narrator: (model, tell, until) => new QueueNarrator(model, tell, until),
  theory,
  expected,
  since,
  distribution: ({ tally }) => ({ label: 'time in system', unit: 's', quantiles: tally.times }),
});
