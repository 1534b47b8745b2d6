import { formatQuantity } from '../../text/draw.js';
import { type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theory } from '../engine/simulation.js';
import { meanWait, memorySeconds, shareSlower, utilisation } from '../server/waits.js';
import { workOf } from '../server/work-times.js';
import type { RetryKnobs } from './knobs.js';

/**
 * A server that is left alone is a queue with random arrivals; that holds while next to nobody waits so long as to give up.
 * What happens after that has no closed form: it is why there are two states that last.
 */
export function stormTheory(knobs: RetryKnobs, run: RunFacts): Theory {
  return theoryOf(`M/M/${knobs.threads}, while nobody gives up`, [healthy], knobs, run);
}

function load({ callRate, threads, work, workMs }: RetryKnobs) {
  return { rate: callRate, threads, work: workOf(work, workMs / 1000) };
}

/** The chance that an answer takes longer than a caller waits. */
function givenUp(knobs: RetryKnobs): number {
  return shareSlower(load(knobs), knobs.timeoutMs / 1000);
}

function memory(knobs: RetryKnobs): number {
  return memorySeconds(load(knobs));
}

const healthy: ClosedForm<RetryKnobs> = {
  assumes: [
    unless(({ slowSeconds, slowTimes }) => slowSeconds > 0 && slowTimes > 1, 'the server is slow for a while'),
    unless(
      (knobs) => utilisation(load(knobs)) >= 1,
      (knobs) =>
        `${formatQuantity(knobs.callRate, '/s')} are more calls than the server can answer: no steady state, and all are tried again`,
    ),
    unless(
      ({ work }) => work !== 'exponential',
      ({ work }) => `work is ${work}, not exponential`,
    ),
    unless(({ lineLimit }) => lineLimit > 0, 'the line has a limit'),
    unless(
      (knobs) => utilisation(load(knobs)) < 1 && givenUp(knobs) > 3e-4,
      'some callers wait longer than they want, give up and try again',
    ),
    unless(
      (knobs, { until }) => utilisation(load(knobs)) < 1 && Math.min(until, knobs.callSeconds) < 200 * memory(knobs),
      'the run is too short for the queue to settle',
    ),
  ],
  predicts: (knobs) => {
    const wait = meanWait(load(knobs))?.value ?? 0;
    return {
      meanAnswerMs: { value: 1000 * wait + knobs.workMs, formula: 'C ÷ (c μ − λ) + 1 ÷ μ, Erlang C (1917)' },
      utilisation: { value: utilisation(load(knobs)), formula: 'λ ÷ (c μ)' },
    };
  },
};
