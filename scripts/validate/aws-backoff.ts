import { plan, Run } from '../../src/simulations/engine/run.js';
import { Moments } from '../../src/simulations/engine/statistics.js';
import { retry } from '../../src/simulations/retry/retry.js';
import type { Check } from './check.js';

/** What AWS’s own program comes to: clients, then by backoff the mean calls and milliseconds of 200 runs. */
const aws: readonly (readonly [clients: number, backoff: string, calls: number, milliseconds: number])[] = [
  [10, 'exponential', 51.2, 3610],
  [10, 'decorrelated-jitter', 37.8, 448],
  [10, 'equal-jitter', 42.4, 728],
  [10, 'full-jitter', 39.1, 473],
  [10, 'none', 51.0, 381],
  [50, 'exponential', 619.9, 35952],
  [50, 'decorrelated-jitter', 373.8, 2250],
  [50, 'equal-jitter', 347.3, 4308],
  [50, 'full-jitter', 332.6, 2928],
  [50, 'none', 689.8, 1143],
  [100, 'exponential', 1848.3, 63177],
  [100, 'decorrelated-jitter', 998.7, 4621],
  [100, 'equal-jitter', 812.3, 6672],
  [100, 'full-jitter', 796.3, 4887],
  [100, 'none', 2423.2, 2029],
];

const seeds = 40;
/** The shares that calls and the time to the end may be off. */
const allowed = { calls: 0.03, completionMs: 0.06 };

/**
 * Its program doubles before the first wait, so its base of 5 ms is a first wait of 10, but for decorrelated jitter.
 * Brooker, Exponential Backoff And Jitter, AWS Architecture Blog (2015), and its program aws-arch-backoff-simulator.
 */
export function awsBackoff(): Check {
  let agree = 0;
  let furthest = 0;
  for (const [clients, backoff, calls, milliseconds] of aws) {
    const found = { calls: new Moments(), completionMs: new Moments() };
    for (let seed = 1; seed <= seeds; seed++) {
      const set = { clients, backoff, baseMs: backoff.startsWith('decorrelated') ? 5 : 10 };
      const metrics = new Run(plan(retry, { set, seed })).finish().measure();
      found.calls.add(Number(metrics.calls));
      found.completionMs.add(Number(metrics.completionMs));
    }
    for (const [metric, theirs] of [
      ['calls', calls],
      ['completionMs', milliseconds],
    ] as const) {
      const { mean, variance } = found[metric];
      const distance = Math.abs((mean ?? Number.NaN) - theirs);
      const tolerance = Math.max(allowed[metric] * theirs, 4 * Math.sqrt((variance ?? 0) / seeds));
      if (distance <= tolerance) agree += 1;
      furthest = Math.max(furthest, distance / tolerance);
    }
  }
  return {
    what: '`retry`, calls and milliseconds of 10, 50 and 100 clients',
    against: 'aws-arch-backoff-simulator, 200 runs each, run with Python 3',
    figures: 2 * aws.length,
    agree,
    how: `within 3 % (calls), 6 % (time) or 4 standard errors of ${seeds} seeds; furthest ${(100 * furthest).toFixed(0)} % of that`,
  };
}
