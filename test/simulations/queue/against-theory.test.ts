import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { Moments } from '../../../src/simulations/engine/statistics.js';
import { queue } from '../../../src/simulations/queue/queue.js';

const seeds = 20;

/** Metrics over all seeds, and what theory says about them. */
function sample(set: Record<string, number | string>, customers: number) {
  const until = customers / Number(set.arrivalRate);
  const byMetric = new Map<string, Moments>();
  let predicts: Readonly<Record<string, { readonly value: number }>> = {};
  for (let seed = 1; seed <= seeds; seed++) {
    const run = figuresOf({ ...plan(queue, { set, seed, until }), warmUp: until / 4 });
    const theory = run.theory();
    expect(theory?.broken).toEqual([]);
    predicts = theory?.predicts ?? {};
    const metrics = run.measure();
    for (const metric of Object.keys(predicts)) {
      const moments = byMetric.get(metric) ?? new Moments();
      moments.add(metrics[metric] ?? Number.NaN);
      byMetric.set(metric, moments);
    }
  }
  return [...byMetric].map(([metric, moments]) => ({
    metric,
    mean: moments.mean ?? Number.NaN,
    error: Math.sqrt((moments.variance ?? Number.NaN) / seeds),
    theory: predicts[metric]?.value ?? Number.NaN,
  }));
}

const exponential = { service: 'exponential' };
const constant = { service: 'constant' };
const lognormal = (serviceCv: number) => ({ service: 'lognormal', serviceCv });
const servers = (consumers: number, utilisation: number) => ({
  consumers,
  arrivalRate: 10 * consumers * utilisation,
  serviceRate: 10,
});

/**
 * The mean time (or, in a loss system, the share lost) must lie within three standard errors of the closed form, as
 * estimated over 20 seeds. Every other metric that theory names must lie within four; there are eight to a row.
 */
describe('twenty seeds of a queue agree with the closed form', () => {
  it.each([
    ['M/M/1 half busy', { ...servers(1, 0.5), ...exponential }, 10_000],
    ['M/M/1 at 0.8', { ...servers(1, 0.8), ...exponential }, 20_000],
    ['M/M/1 at 0.9', { ...servers(1, 0.9), ...exponential }, 40_000],
    ['M/M/1 at 0.95', { ...servers(1, 0.95), ...exponential }, 60_000],
    ['M/M/2 at 0.7', { ...servers(2, 0.7), ...exponential }, 15_000],
    ['M/M/3 at 0.9', { ...servers(3, 0.9), ...exponential }, 40_000],
    ['M/M/5 at 0.8', { ...servers(5, 0.8), ...exponential }, 20_000],
    ['M/M/10 at 0.95', { ...servers(10, 0.95), ...exponential }, 60_000],
    ['M/M/20 at 0.9', { ...servers(20, 0.9), ...exponential }, 40_000],
    ['M/D/1 at 0.5', { ...servers(1, 0.5), ...constant }, 10_000],
    ['M/D/1 at 0.9', { ...servers(1, 0.9), ...constant }, 40_000],
    ['M/G/1, little variation', { ...servers(1, 0.8), ...lognormal(0.5) }, 20_000],
    ['M/G/1, much variation', { ...servers(1, 0.7), ...lognormal(2) }, 40_000],
    ['D/M/1 at 0.8', { ...servers(1, 0.8), ...exponential, arrivals: 'regular' }, 20_000],
    ['M/M/1/5 under overload', { ...servers(1, 1.3), ...exponential, capacity: 5 }, 10_000],
    ['M/M/1/20 just full', { ...servers(1, 1), ...exponential, capacity: 20 }, 20_000],
    ['M/M/4/10 at 0.9', { ...servers(4, 0.9), ...exponential, capacity: 10 }, 15_000],
    [
      'M/M/4/10 that drops the oldest',
      { ...servers(4, 1.1), ...exponential, capacity: 10, overflow: 'drop-oldest' },
      15_000,
    ],
    [
      'M/M/2/6 that holds the producer up',
      { ...servers(2, 1.2), ...exponential, capacity: 6, overflow: 'block' },
      15_000,
    ],
    [
      'M/M/2/2 that holds the producer up',
      { ...servers(2, 0.9), ...exponential, capacity: 2, overflow: 'block' },
      15_000,
    ],
    ['Erlang B, 10 lines', { ...servers(10, 0.9), ...exponential, capacity: 10 }, 15_000],
    ['Erlang B with constant service', { ...servers(5, 1.2), ...constant, capacity: 5 }, 15_000],
    ['Erlang B with lognormal service', { ...servers(8, 0.7), ...lognormal(1.5), capacity: 8 }, 15_000],
    ['fewer places than consumers', { ...servers(6, 0.5), ...exponential, capacity: 4 }, 15_000],
  ])('%s', (_, set, customers) => {
    const lossy = 'capacity' in set && set.capacity <= set.consumers && !('overflow' in set);
    const headline = lossy ? 'probabilityRejected' : 'meanTimeInSystem';
    for (const { metric, mean, error, theory } of sample(set, customers)) {
      // Percentiles come out of buckets half a percent wide.
      const width = /^p\d/.test(metric) ? 0.005 * theory : 1e-9;
      expect(Math.abs(mean - theory), `${metric}: ${mean} ± ${error}, theory ${theory}`).toBeLessThanOrEqual(
        (metric === headline ? 3 : 4) * error + width,
      );
    }
  });

  it('where theory is only an approximation, within five percent', () => {
    for (const row of sample({ ...servers(4, 0.9), ...lognormal(1.5) }, 60_000)) {
      if (row.metric === 'meanTimeInSystem') expect(row.mean / row.theory).toBeCloseTo(1, 1);
    }
  });
});
