import { formatNumber } from '../../text/draw.js';
import { define } from '../engine/define.js';
import { events } from './events.js';
import { type ChainKnobs, knobs } from './knobs.js';
import { ChainModel } from './model.js';
import { ChainNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { brokenHop, duration, shapeOf } from './shape.js';
import { theory } from './theory.js';

/** More calls than this would take longer than anyone wants to watch. */
const mostCalls = 2_000_000;

export const chain = define({
  id: 'chain',
  title: 'A chain of calls',
  summary:
    'A request goes through services in a row or all at once; delays add, availabilities multiply, tries multiply too.',
  knobs,
  metrics: [
    { name: 'totalMs', label: 'until the caller knows', unit: 'ms', digits: 0 },
    { name: 'availability', label: 'share that got through', unit: '%', digits: 2 },
    { name: 'downMinutes', label: 'as minutes of 30 days', unit: 'min', digits: 1 },
    { name: 'callsAtLastHop', label: 'calls at the last hop', unit: '', digits: 0 },
    { name: 'succeeded', label: 'succeeded', unit: '', digits: 0 },
    { name: 'failed', label: 'failed', unit: '', digits: 0 },
    { name: 'queued', label: 'left in the queue', unit: '', digits: 0 },
  ],
  gauges: [
    { name: 'waiting', label: 'the caller waits', unit: 'ms', levels: ['totalMs'] },
    { name: 'failed', label: 'failed so far', unit: '' },
  ],
  events,
  bare: { until: 0.23, warmUp: 0 },
  scenarios,
  start: (values, setting) => new ChainModel(values, setting),
  picture,
  narrator: (model, tell) => new ChainNarrator(model, tell),
  theory,
  expected: (values) => {
    const shape = shapeOf(values);
    return { waiting: 1000 * duration(shape, brokenHop(shape)), failed: Math.min(values.requests, 5) };
  },
  pictureRows: 9,
  lasts,
  conflict: (values) => {
    const calls = expectedCalls(values);
    if (calls <= mostCalls) return null;
    return `that makes some ${formatNumber(calls, 0)} calls; take fewer tries, hops or requests`;
  },
});

/** Until all requests are over, and a little longer, so that the answer and what was left for later can be seen. */
function lasts(values: ChainKnobs): number {
  const shape = shapeOf(values);
  const each = duration(shape, brokenHop(shape));
  const rest =
    values.everySeconds > each ? 0 : Math.max(0.15 * each, values.enqueueLast === 'yes' ? 1.2 * shape.lastHop : 0);
  return Number((values.requests * Math.max(values.everySeconds, each) + rest).toPrecision(12));
}

/** Calls in a whole run, if every request that meets a hop which is down makes as many as it can. */
function expectedCalls(values: ChainKnobs): number {
  const { parallel, tries, called, broken, steps } = shapeOf(values);
  const failing = broken ? 1 : 1 - values.availability ** called;
  const worst = parallel ? tries * steps.length : steps.reduce((sum, _, hop) => sum + tries ** (hop + 1), 0);
  return values.requests * (steps.length + failing * worst);
}
