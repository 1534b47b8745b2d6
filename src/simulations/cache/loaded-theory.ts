import { type ClosedForm, unless } from '../engine/closed-form.js';
import { meanWait, memorySeconds, utilisation } from '../server/waits.js';
import { workOf } from '../server/work-times.js';
import type { CacheKnobs } from './knobs.js';

function load({ requestRate, databaseThreads, work, databaseMs }: CacheKnobs) {
  return { rate: requestRate, threads: databaseThreads, work: workOf(work, databaseMs / 1000) };
}

/**
 * Writes alone at a loaded database are a queue with random arrivals, M/M/c or M/G/1. Misses are not: which keys are missing,
 * and for how long, follows from how long loads take. `elsewhereMs`: what a write takes besides the database.
 */
export function loadedWrites(elsewhereMs: number): ClosedForm<CacheKnobs> {
  return {
    assumes: [
      unless(({ readRatio }) => readRatio > 0, 'writes wait behind loads, which come when keys happen to be missing'),
      unless(({ bypass }) => bypass > 0, 'some writers do not use the cache'),
      unless(({ arrivals }) => arrivals !== 'poisson', 'requests are regular, not random'),
      unless((knobs) => utilisation(load(knobs)) >= 1, 'more is written than the database can take: no steady state'),
      unless(
        (knobs) => utilisation(load(knobs)) < 1 && meanWait(load(knobs))?.isExact !== true,
        ({ work, databaseThreads }) => `work is ${work}, on ${databaseThreads} threads: no exact form is known`,
      ),
      unless(({ lineLimit }) => lineLimit > 0, 'the line has a limit'),
      unless(({ timeoutSeconds }) => timeoutSeconds > 0, 'writers give up'),
      unless(({ crashAt }, { until }) => crashAt > 0 && crashAt < until, 'the cache crashes'),
      unless(
        (knobs, { until }) =>
          utilisation(load(knobs)) < 1 && Math.min(until, lasts(knobs)) < 200 * memorySeconds(load(knobs)),
        'the run is too short for the queue to settle',
      ),
    ],
    predicts: (knobs) => {
      const wait = meanWait(load(knobs));
      if (wait === null) return {};
      const answer = 1000 * wait.value + knobs.databaseMs;
      return {
        meanWriteMs: { value: answer + elsewhereMs, formula: `${wait.formula}, the work, and the cache` },
        databaseAnswerMs: { value: answer, formula: `${wait.formula}, and the work` },
        databaseBusy: { value: utilisation(load(knobs)), formula: 'λ ÷ (c μ)' },
      };
    },
  };
}

/** Seconds for which requests come. */
function lasts({ requests, requestRate }: CacheKnobs): number {
  return requests === 0 ? Number.POSITIVE_INFINITY : requests / requestRate;
}
