import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theory } from '../engine/simulation.js';
import { type BreakerKnobs, lasts } from './knobs.js';

/**
 * What must come out while a dependency hangs. Without a breaker it is counting: which calls are sent a second and a third
 * time, because the try before met the hang, and Little's law for the threads. With one it is the calls that slip through
 * before it opens, and its probes: one round every open time and the wait for a call and its timeout.
 */
export function theory(knobs: BreakerKnobs, run: RunFacts): Theory {
  if (knobs.breaker === 'on') return theoryOf('Breaker in a hang', [opening, rounds], knobs, run);
  if (knobs.tries > 1 && knobs.budget > 0) return theoryOf('Retry budget', [budget], knobs, run);
  return theoryOf("Counting, and Little's law", [counting, stuck], knobs, run);
}

type Knows = Assumption<BreakerKnobs>;

const unloaded: Knows = unless(
  ({ dependency }) => dependency === 'loaded',
  'the dependency slows under load, and works on what its callers have given up',
);

const hangs: Knows = unless(
  ({ hangSeconds, hangStart, callSeconds }) => hangSeconds === 0 || hangStart >= callSeconds,
  'the dependency does not hang while calls are made',
);

const noErrors: Knows = unless(({ errorShare }) => errorShare > 0, 'a healthy dependency returns errors too');

const inTime: Knows = unless(
  ({ healthyMs, timeoutSeconds }) => healthyMs > timeoutSeconds * 1000,
  'a healthy answer takes longer than the timeout, so it fails as well',
);

const toItsEnd: Knows = unless((knobs, { until }) => until < lasts(knobs), 'the run ends before the last try is over');

const always: Knows = unless(
  ({ hangStart, hangSeconds, callSeconds }) => hangStart > 0 || hangSeconds < callSeconds,
  'some calls are made while the dependency is healthy',
);

/** Calls made in so many seconds, the first at once. */
function made(rate: number, seconds: number): number {
  return Math.ceil(rate * Math.max(0, seconds) - 1e-9);
}

/** Calls whose first `tries` tries all meet the hang: made late enough to meet it, early enough for the last try to. */
function failingSoOften(tries: number, knobs: BreakerKnobs): number {
  const { callRate, callSeconds, hangStart, hangSeconds, timeoutSeconds } = knobs;
  const end = Math.min(callSeconds, hangStart + hangSeconds - (tries - 1) * timeoutSeconds);
  return Math.max(0, made(callRate, end) - made(callRate, hangStart));
}

/** All calls sent, and those of them that failed. */
function counted(knobs: BreakerKnobs): { readonly sent: number; readonly failed: number } {
  let sent = made(knobs.callRate, knobs.callSeconds);
  let failed = 0;
  for (let attempt = 1; attempt <= knobs.tries; attempt++) {
    failed += failingSoOften(attempt, knobs);
    if (attempt < knobs.tries) sent += failingSoOften(attempt, knobs);
  }
  return { sent, failed };
}

const counting: ClosedForm<BreakerKnobs> = {
  assumes: [unloaded, hangs, noErrors, inTime, toItsEnd],
  predicts: (knobs) => {
    const { sent, failed } = counted(knobs);
    const waited = failed * knobs.timeoutSeconds + ((sent - failed) * knobs.healthyMs) / 1000;
    return {
      callsSent: { value: sent, formula: 'rate × seconds, and one more for each failure with tries left' },
      threadSeconds: { value: waited, formula: 'each failure × timeout' },
    };
  },
};

const stuck: ClosedForm<BreakerKnobs> = {
  assumes: [
    unloaded,
    hangs,
    noErrors,
    inTime,
    toItsEnd,
    unless(
      ({ hangStart, hangSeconds }, { until }) => until < hangStart + hangSeconds,
      'the run ends before the hang does, so threads are counted over a part of it',
    ),
  ],
  predicts: (knobs) => ({
    threadsStuck: {
      value: (counted(knobs).failed * knobs.timeoutSeconds) / knobs.hangSeconds,
      formula: "L = λ × W, Little's law: failures a second × timeout",
    },
  }),
};

const budget: ClosedForm<BreakerKnobs> = {
  // Only while all calls fail does the budget alone decide how many are tried again.
  assumes: [
    unloaded,
    hangs,
    noErrors,
    inTime,
    always,
    unless((knobs) => knobs.budget > knobs.tries - 1, 'the budget allows more than there are tries'),
    toItsEnd,
  ],
  predicts: ({ callRate, callSeconds, budget: share }) => {
    const calls = made(callRate, callSeconds);
    return {
      callsSent: {
        value: calls + Math.floor(share * calls + 1e-9),
        formula: 'rate × seconds × (1 + budget), Google SRE book, Handling Overload',
      },
    };
  },
};

/** When the breaker first opens: as many calls as it takes have been sent into the hang, and the last has timed out. */
function opensAt(knobs: BreakerKnobs): number {
  const { callRate, hangStart, timeoutSeconds } = knobs;
  return (made(callRate, hangStart) + needed(knobs) - 1) / callRate + timeoutSeconds;
}

/** Calls that have to fail, one after the other, until it opens. */
function needed({ opensOn, failures, minimumCalls, window, windowCalls }: BreakerKnobs): number {
  if (opensOn === 'failures') return failures;
  return window === 'count' ? Math.min(minimumCalls, windowCalls) : minimumCalls;
}

const opens: readonly Knows[] = [
  unloaded,
  hangs,
  noErrors,
  inTime,
  unless(({ tries }) => tries > 1, 'retries before the breaker opens bring more calls and more failures'),
  unless((knobs) => {
    // By shares, time is cut into whole seconds, and the first is cut short.
    const lasts = knobs.opensOn === 'rate' ? Math.ceil(knobs.windowSeconds) - 1 : knobs.windowSeconds;
    return knobs.window === 'time' && (needed(knobs) - 1) / knobs.callRate >= lasts;
  }, 'failures come too rarely to fill the window'),
  unless(
    ({ opensOn, hangStart }) => opensOn === 'rate' && hangStart > 0,
    'calls that were answered before the hang lower the share of failures',
  ),
  unless(
    (knobs) => opensAt(knobs) >= Math.min(knobs.callSeconds, knobs.hangStart + knobs.hangSeconds),
    'the hang, or the last call, is over before the breaker opens',
  ),
  toItsEnd,
];

const opening: ClosedForm<BreakerKnobs> = {
  assumes: opens,
  predicts: (knobs) => ({ firstOpenAt: { value: opensAt(knobs), formula: 'timeout + (failures − 1) ÷ rate' } }),
};

const rounds: ClosedForm<BreakerKnobs> = {
  assumes: [
    ...opens,
    always,
    unless(({ opensOn }) => opensOn === 'rate', 'half-open, the share of failures decides, and late results count'),
  ],
  predicts: (knobs) => {
    const { callRate, callSeconds, timeoutSeconds } = knobs;
    const sent = made(callRate, opensAt(knobs)) + probesSent(knobs);
    return {
      callsSent: { value: sent, formula: 'rate × first opening, and the probes of each open time + timeout' },
      fastFailures: { value: made(callRate, callSeconds) - sent, formula: 'calls made − calls sent' },
      threadSeconds: { value: sent * timeoutSeconds, formula: 'calls sent × timeout' },
    };
  },
};

/** Round after round: the timer ends, the next calls are probes, the first of them times out, and it opens again. */
function probesSent(knobs: BreakerKnobs): number {
  const { callRate, callSeconds, timeoutSeconds, openSeconds, probes } = knobs;
  const calls = made(callRate, callSeconds);
  let sent = 0;
  for (let open = opensAt(knobs); ; ) {
    const first = made(callRate, open + openSeconds);
    if (first >= calls) return sent;
    open = first / callRate + timeoutSeconds;
    sent += Math.min(probes, Math.min(calls, made(callRate, open)) - first);
  }
}
