import { describe, expect, it } from 'vitest';
import { Moments } from '../../../src/simulations/engine/statistics.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { ServiceTimes } from '../../../src/simulations/queue/service-times.js';
import { bare } from './default-knobs.js';

describe('service times', () => {
  it.each([
    ['exponential', 1, 1],
    ['constant', 3, 0],
    ['lognormal', 0.5, 0.5],
    ['lognormal', 2, 2],
  ] as const)('%s, with cv %d asked for, vary by %d around 1 ÷ rate', (service, serviceCv, variation) => {
    const times = new ServiceTimes({ ...bare, service, serviceCv, serviceRate: 20 }, new Streams(1).of('service'));
    const moments = new Moments();
    for (let message = 0; message < 100_000; message++) moments.add(times.draw());
    expect(moments.mean).toBeCloseTo(0.05, 2);
    expect(Math.sqrt(moments.variance ?? 0) / 0.05).toBeCloseTo(variation, 1);
  });
});
