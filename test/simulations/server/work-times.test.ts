import { describe, expect, it } from 'vitest';
import { Moments } from '../../../src/simulations/engine/statistics.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { squaredVariation, WorkTimes, workOf } from '../../../src/simulations/server/work-times.js';

describe('the work of requests', () => {
  it.each([
    ['constant', workOf('constant', 0.2), 0],
    ['exponential', workOf('exponential', 0.2), 1],
    ['lognormal', workOf('lognormal', 0.2, { variation: 0.7 }), 0.49],
    ['pareto', workOf('pareto', 0.2, { tail: 6 }), 1 / 24],
    ['bimodal', workOf('bimodal', 0.2, { slowShare: 0.25, slowTimes: 5 }), (0.75 + 0.25 * 25) / 4 - 1],
  ])('that is %s has the mean and the variation that it says', (_, work, squared) => {
    expect(squaredVariation(work)).toBeCloseTo(squared, 10);
    const times = new WorkTimes(work, new Streams(3).of('work'));
    const moments = new Moments();
    for (let draw = 0; draw < 100_000; draw++) moments.add(times.draw());
    expect(moments.mean).toBeCloseTo(0.2, 2);
    expect((moments.variance ?? Number.NaN) / 0.04).toBeCloseTo(squared, 1);
  });

  it('never takes less than the least that Pareto allows, and has no variance with a heavy tail', () => {
    const times = new WorkTimes(workOf('pareto', 0.3, { tail: 1.5 }), new Streams(1).of('work'));
    for (let draw = 0; draw < 1000; draw++) expect(times.draw()).toBeGreaterThanOrEqual(0.1);
    expect(squaredVariation(workOf('pareto', 1, { tail: 2 }))).toBe(Number.POSITIVE_INFINITY);
  });
});
