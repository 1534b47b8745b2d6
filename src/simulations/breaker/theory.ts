import type { Theorem, Theory } from '../engine/simulation.js';
import type { BreakerKnobs } from './knobs.js';

type Predictions = Readonly<Record<string, Theorem>>;

/**
 * What must come out while a dependency hangs. Without a breaker it is counting: which calls are sent a second and a third
 * time, because the try before met the hang, and Little's law for the threads. With one it is the calls that slip through
 * before it opens, and its probes: one round every open time plus timeout.
 */
export function theory(knobs: BreakerKnobs): Theory | null {
  const { hangSeconds, hangStart, callSeconds, breaker, errorShare, healthyMs, timeoutSeconds, tries, budget } = knobs;
  if (hangSeconds === 0 || hangStart >= callSeconds) return null;
  const broken = [];
  if (errorShare > 0) broken.push('A healthy dependency returns errors too; they are not counted.');
  if (healthyMs > timeoutSeconds * 1000)
    broken.push('A healthy answer takes longer than the timeout, so it fails as well.');
  if (breaker === 'on') {
    if (tries > 1) broken.push('Retries before the breaker opens bring more calls and more failures.');
    return { name: 'Breaker in a hang', predicts: withBreaker(knobs), broken };
  }
  if (tries > 1 && budget > 0) return { name: 'Retry budget', predicts: withBudget(knobs), broken };
  return { name: "Counting, and Little's law", predicts: withoutBreaker(knobs), broken };
}

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

function withoutBreaker(knobs: BreakerKnobs): Predictions {
  const { callRate, callSeconds, timeoutSeconds, healthyMs, hangSeconds, tries } = knobs;
  let sent = made(callRate, callSeconds);
  let failed = 0;
  for (let attempt = 1; attempt <= tries; attempt++) {
    failed += failingSoOften(attempt, knobs);
    if (attempt < tries) sent += failingSoOften(attempt, knobs);
  }
  const waited = failed * timeoutSeconds;
  return {
    callsSent: { value: sent, formula: 'rate × seconds, and one more for each failure with tries left' },
    threadSeconds: { value: waited + ((sent - failed) * healthyMs) / 1000, formula: 'each failure × timeout' },
    threadsStuck: { value: waited / hangSeconds, formula: "L = λ × W, Little's law: failures a second × timeout" },
  };
}

function withBudget(knobs: BreakerKnobs): Predictions {
  const { callRate, callSeconds, hangStart, hangSeconds, tries, budget } = knobs;
  // Only while all calls fail does the budget alone decide how many are tried again.
  if (hangStart > 0 || hangSeconds < callSeconds || budget > tries - 1) return {};
  const sent = made(callRate, callSeconds) * (1 + budget);
  return { callsSent: { value: sent, formula: 'rate × seconds × (1 + budget), Google SRE book, Handling Overload' } };
}

function withBreaker(knobs: BreakerKnobs): Predictions {
  const { callRate, callSeconds, timeoutSeconds, failures, openSeconds, probes, hangStart, hangSeconds } = knobs;
  const opens = (failures - 1) / callRate + timeoutSeconds;
  if (hangStart + opens >= Math.min(callSeconds, hangStart + hangSeconds)) return {};
  const firstOpenAt = { value: hangStart + opens, formula: 'timeout + (failures − 1) ÷ rate' };
  if (hangStart > 0 || hangSeconds < callSeconds) return { firstOpenAt };
  const round = openSeconds + timeoutSeconds;
  const perRound = Math.min(probes, made(callRate, timeoutSeconds));
  const rounds = Math.floor((callSeconds - opens) / round);
  const rest = callSeconds - opens - rounds * round - openSeconds;
  const sent = made(callRate, opens) + rounds * perRound + Math.min(perRound, made(callRate, rest));
  return {
    firstOpenAt,
    callsSent: { value: sent, formula: 'rate × first opening, and the probes of each open time + timeout' },
    fastFailures: { value: made(callRate, callSeconds) - sent, formula: 'calls made − calls sent' },
    threadSeconds: { value: sent * timeoutSeconds, formula: 'calls sent × timeout' },
  };
}
