import { formatNumber } from '../../text/draw.js';
import { define } from '../engine/define.js';
import { challenges } from './challenges.js';
import { events } from './events.js';
import { knobs } from './knobs.js';
import { PoolModel } from './model.js';
import { PoolNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { metrics } from './tally.js';
import { theory } from './theory.js';

export const pool = define({
  id: 'pool',
  title: 'A pool of connections',
  summary: 'Requests borrow one of a fixed number of slots and hold it; who finds none free is refused.',
  knobs,
  metrics,
  gauges: [
    { name: 'inUse', label: 'slots in use', unit: '', levels: ['inUse', 'peakInUse', 'needed'] },
    { name: 'refused', label: 'refused so far', unit: '' },
  ],
  events,
  bare: { until: 60, warmUp: 0.2 },
  scenarios,
  challenges,
  start: (values, setting) => new PoolModel(values, setting),
  picture,
  narrator: (model, tell) => new PoolNarrator(model, tell),
  theory,
  expected: ({ poolSize }) => ({ inUse: poolSize }),
  conflict: ({ bulkheadA, poolSize }) =>
    bulkheadA > poolSize
      ? `{bulkheadA} keeps ${formatNumber(bulkheadA)} slots of a pool that has ${formatNumber(poolSize)}; take a smaller bulkhead or a larger pool`
      : null,
});
