import type { Scenario } from '../engine/simulation.js';
import type { BreakerKnobs } from './knobs.js';

/** Twenty calls a second to a dependency that can answer thirty, and hangs for ten seconds. */
const storm = {
  dependency: 'loaded',
  healthyMs: 100,
  dependencyThreads: 3,
  callSeconds: 180,
  hangStart: 20,
  hangSeconds: 10,
  tries: 3,
} as const;

const halfFail = { breaker: 'on', opensOn: 'rate', windowCalls: 20, openSeconds: 10, probes: 5 } as const;

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
  'storm-without-breaker': {
    title: 'Ten seconds that do not end',
    about:
      'A dependency that load slows hangs for 10 s while callers try three times: watch it stay down when it is healthy again.',
    set: { ...storm, breaker: 'off' },
    until: 186,
    warmUp: 0,
    pace: 8,
    turn: ['breaker', 'tries', 'budget', 'lineLimit'],
    watch: ['secondsDown', 'recoverySeconds', 'succeeded', 'callsPerCall'],
  },
  'breaker-saves-callee': {
    title: 'A breaker that saves the callee',
    about:
      'The same 10 s with a breaker that opens when half of the last 20 calls fail: watch it leave the dependency alone until its line is gone.',
    set: { ...storm, ...halfFail },
    until: 186,
    warmUp: 0,
    pace: 8,
    turn: ['breaker', 'openSeconds', 'failureRate', 'minimumCalls'],
    watch: ['secondsDown', 'recoverySeconds', 'succeeded', 'fastFailures'],
  },
  'opens-on-slow-calls': {
    title: 'Slow is enough',
    about:
      'More calls than the dependency can answer: a breaker that opens when half of the calls take longer than 1 s sheds some before all time out.',
    set: {
      ...storm,
      ...halfFail,
      hangSeconds: 0,
      callRate: 40,
      tries: 1,
      slowSeconds: 1,
      slowRate: 0.5,
      openSeconds: 2,
    },
    until: 182,
    warmUp: 0,
    pace: 8,
    turn: ['breaker', 'slowSeconds', 'slowRate', 'openSeconds'],
    watch: ['succeeded', 'failed', 'fastFailures', 'opened'],
  },
} satisfies Record<string, Scenario<BreakerKnobs>>;
