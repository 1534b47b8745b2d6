/**
 * Reading a log together: partitions, a consumer group, and what lag is made of. How Kafka does it; the words are Kafka's.
 */
import { define } from '../engine/define.js';
import { events } from './events.js';
import { knobs } from './knobs.js';
import { LogModel } from './model.js';
import { LogNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { metrics } from './tally.js';
import { theory } from './theory.js';

export const log = define({
  id: 'log',
  title: 'Reading a log together',
  summary: 'A consumer group reads the partitions of a log: lag, rebalances, hot keys, poisoned records and scaling.',
  knobs,
  metrics,
  gauges: [
    { name: 'lag', label: 'lag', unit: 'records', levels: ['lagMax', 'meanLag', 'lagAtEnd'] },
    { name: 'secondsBehind', label: 'furthest behind', unit: 's', levels: ['secondsBehindMax', 'secondsBehind'] },
    { name: 'consumers', label: 'consumers that are up', unit: '', levels: ['meanConsumers'] },
  ],
  events,
  bare: { until: 120, warmUp: 0.25 },
  scenarios,
  start: (values, setting) => new LogModel(values, setting),
  picture,
  narrator: (model, tell) => new LogNarrator(model, tell),
  theory,
  distribution: ({ tally }) => ({ label: 'time to the end of the work', unit: 's', quantiles: tally.latencies }),
  expected: ({ consumers, produceRate }) => ({ lag: 5 * produceRate, secondsBehind: 10, consumers }),
});
