import type { Scenario } from '../engine/simulation.js';
import type { BreakerKnobs } from './knobs.js';

export const scenarios = {
  'hang-for-a-minute': {
    title: 'Hang for a minute',
    about: 'A dependency stops answering for a minute and every call waits for its timeout: watch the threads pile up.',
    set: { breaker: 'off' },
    until: 62,
    warmUp: 0,
    pace: 4,
    turn: ['breaker', 'timeoutSeconds', 'callRate'],
    watch: ['callsSent', 'threadSeconds', 'threadsStuck', 'failed'],
  },
  'with-breaker': {
    title: 'The same minute with a breaker',
    about: 'Five failures open the breaker for 30 s, then one probe asks: watch how few calls still wait.',
    set: { breaker: 'on' },
    until: 62,
    warmUp: 0,
    pace: 4,
    turn: ['failures', 'openSeconds', 'probes', 'timeoutSeconds'],
    watch: ['callsSent', 'fastFailures', 'threadSeconds', 'firstOpenAt'],
  },
  recovery: {
    title: 'The way back',
    about: 'The dependency hangs for 20 s only: watch how long the breaker keeps refusing after it is healthy again.',
    set: { breaker: 'on', hangStart: 10, hangSeconds: 20, openSeconds: 10, callSeconds: 60 },
    until: 62,
    warmUp: 0,
    pace: 4,
    turn: ['openSeconds', 'probes', 'failures', 'hangSeconds'],
    watch: ['succeeded', 'fastFailures', 'opened', 'threadSeconds'],
  },
  'retry-amplifies': {
    title: 'Retries make it worse',
    about:
      'Every call is tried three times at once, with no breaker: watch the load on a dependency that is down already.',
    set: { breaker: 'off', tries: 3 },
    until: 66,
    warmUp: 0,
    pace: 4,
    turn: ['tries', 'budget', 'breaker'],
    watch: ['callsSent', 'retries', 'threadsStuck', 'threadSeconds'],
  },
  'retry-budget': {
    title: 'A budget for retries',
    about: 'Three tries a call, but retries may be 10 % of calls at most: watch the extra load stay small.',
    set: { breaker: 'off', tries: 3, budget: 0.1 },
    until: 66,
    warmUp: 0,
    pace: 4,
    turn: ['budget', 'tries', 'breaker'],
    watch: ['callsSent', 'retries', 'threadsStuck', 'failed'],
  },
} satisfies Record<string, Scenario<BreakerKnobs>>;
