import { describe, expect, it } from 'vitest';
import { KnobError } from '../../../src/simulations/engine/knobs.js';
import { replicate } from '../../../src/simulations/engine/replications.js';
import { compare } from '../../../src/simulations/engine/report.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { counter } from './counter.js';

describe('several runs', () => {
  it('are those of the seeds from the wished one up, and their means', () => {
    const [all] = replicate(counter, { seed: 5, set: { clock: 'poisson' } }, 3);
    const clicks = [5, 6, 7].map((seed) =>
      Number(compare(counter, { seed, set: { clock: 'poisson' } }, 'rate', [2])[0]?.metrics.clicks),
    );
    const mean = (Number(clicks[0]) + Number(clicks[1]) + Number(clicks[2])) / 3;
    expect(all).toMatchObject({ runs: 3, seed: 5, difference: null });
    expect(all?.metrics.clicks).toBeCloseTo(mean, 9);
    // Student's t for two degrees of freedom is 4.30265.
    const deviation = Math.sqrt(clicks.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 2);
    expect(all?.estimates.clicks?.halfWidth95).toBeCloseTo((4.30265 * deviation) / Math.sqrt(3), 3);
  });

  it('have no interval for a figure that only one of them has', () => {
    const [all] = replicate(queue, { set: { arrivalRate: 0.01 }, until: 20 }, 3);
    expect(all?.estimates.meanTimeInSystem).toBe(null);
    expect(all?.estimates.arrived).not.toBe(null);
  });
});

describe('a comparison of several runs', () => {
  it('takes the differences run by run, so that what both met cancels out', () => {
    const [one, two] = replicate(counter, { set: { clock: 'poisson' } }, 6, { knob: 'weight', values: [1, 2] });
    expect(one?.difference).toBe(null);
    expect(two?.difference?.clicks?.mean).toBeCloseTo(Number(two?.metrics.clicks) - Number(one?.metrics.clicks), 9);
  });

  it('covers the true difference of two queues nine times in ten, with an interval shorter than that of unpaired runs', () => {
    // M/M/1 at 0.5 and 0.6: 1 ÷ (100 − 50) and 1 ÷ (100 − 60) s.
    const truth = 1 / 40 - 1 / 50;
    let covered = 0;
    let shorter = 0;
    const experiments = 60;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const wishes = { seed: 1 + 100 * experiment, set: { serviceRate: 100 }, until: 60 };
      const [low, high] = replicate(queue, wishes, 6, { knob: 'arrivalRate', values: [50, 60] });
      const { mean = 0, halfWidth95 = 0 } = high?.difference?.meanTimeInSystem ?? {};
      if (Math.abs(mean - truth) <= halfWidth95) covered += 1;
      const alone = [low, high].map((each) => each?.estimates.meanTimeInSystem?.halfWidth95 ?? 0);
      if (halfWidth95 < Math.hypot(...alone)) shorter += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(0.9 * experiments);
    expect(shorter).toBeGreaterThanOrEqual(0.6 * experiments);
  });

  it.each([1, 0, 2.5, Number.NaN, 1e6])('refuses %d runs', (runs) => {
    expect(() => replicate(counter, {}, runs)).toThrow(KnobError);
  });

  it.each([
    ['rate', []],
    ['rate', [1, 5000]],
    ['speed', [1]],
  ])('refuses %s = %j before it runs anything', (knob, values) => {
    expect(() => replicate(counter, {}, 2, { knob, values })).toThrow(KnobError);
  });
});
