import { define } from '../engine/define.js';
import { challenges } from './challenges.js';
import { events } from './events.js';
import { conflict, knobs, lasts } from './knobs.js';
import { BreakerModel } from './model.js';
import { BreakerNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { theory } from './theory.js';

export const breaker = define({
  id: 'breaker',
  title: 'Circuit breaker',
  summary: 'A dependency hangs; timeouts, retries and a circuit breaker decide how much of the caller hangs with it.',
  knobs,
  metrics: [
    { name: 'callsSent', label: 'calls sent to the dependency', unit: '', digits: 0 },
    { name: 'fastFailures', label: 'failed fast', unit: '', digits: 0 },
    { name: 'threadSeconds', label: 'threads × seconds waited', unit: 's', digits: 0 },
    { name: 'threadsStuck', label: 'threads stuck in the hang, mean', unit: '', digits: 1 },
    { name: 'peakThreads', label: 'threads waiting at once, most', unit: '', digits: 0 },
    { name: 'firstOpenAt', label: 'breaker first opens at', unit: 's', digits: 2, absent: 'not opened' },
    { name: 'opened', label: 'times the breaker opened', unit: '', digits: 0 },
    { name: 'succeeded', label: 'calls answered', unit: '', digits: 0 },
    { name: 'failed', label: 'calls failed', unit: '', digits: 0 },
    { name: 'retries', label: 'retries', unit: '', digits: 0 },
    { name: 'callsPerCall', label: 'sent for each call made', unit: '', digits: 2 },
    { name: 'secondsDown', label: 'seconds down after the hang', unit: 's', digits: 0 },
    { name: 'recoverySeconds', label: 'from the end of the hang until all is well', unit: 's', digits: 0 },
  ],
  gauges: [
    { name: 'threads', label: 'threads waiting', unit: '', levels: ['threadsStuck', 'peakThreads'] },
    { name: 'callsSent', label: 'calls sent', unit: '' },
    { name: 'fastFailures', label: 'failed fast', unit: '' },
    { name: 'atDependency', label: 'calls in a loaded dependency', unit: '' },
  ],
  events,
  bare: { until: 62, warmUp: 0 },
  scenarios,
  challenges,
  start: (values, setting) => new BreakerModel(values, setting),
  picture,
  narrator: (model, tell) => new BreakerNarrator(model, tell),
  theory,
  expected: ({ callRate, timeoutSeconds, callSeconds }) => ({
    threads: callRate * timeoutSeconds,
    callsSent: callRate * callSeconds,
    fastFailures: callRate * callSeconds,
  }),
  since: () => ({ firstOpenAt: 0 }),
  pictureRows: 12,
  lasts,
  conflict,
});
