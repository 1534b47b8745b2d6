import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { queue } from '../../../src/simulations/queue/queue.js';

type Setting = Record<string, number | string>;

const measured = (set: Setting, seed: number, until: number) => figuresOf(plan(queue, { set, seed, until })).measure();

describe('the 95 % interval of the mean time', () => {
  it.each([
    ['busy', { arrivalRate: 5, serviceRate: 10 }, 400],
    ['busier', { arrivalRate: 8, serviceRate: 10 }, 6000],
    ['of constant service', { arrivalRate: 8, serviceRate: 10, service: 'constant' }, 3000],
  ])('covers what theory says 9 times of 10 at least: %s', (_, set, until) => {
    let covered = 0;
    let given = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { meanTimeInSystem, meanTimeInSystem95: half } = measured(set, seed, until);
      const truth = queue.theory(plan(queue, { set }).knobs)?.predicts.meanTimeInSystem?.value ?? Number.NaN;
      if (half === null || half === undefined) continue;
      given += 1;
      if (Math.abs(Number(meanTimeInSystem) - truth) <= half) covered += 1;
    }
    expect(given).toBe(60);
    expect(covered).toBeGreaterThanOrEqual(54);
  });

  it.each([
    ['so busy that the run is too short', { arrivalRate: 95 }, 400],
    ['that never settles', { arrivalRate: 110 }, 400],
    ['with a burst', { burstSeconds: 20 }, 400],
  ])('is not given for a queue %s', (_, set, until) => {
    expect(measured(set, 1, until).meanTimeInSystem95).toBeNull();
  });
});
