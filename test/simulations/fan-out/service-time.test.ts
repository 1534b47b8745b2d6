import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { normalTail, quantileOf, serviceOf, survivalOf } from '../../../src/simulations/fan-out/service-time.js';
import { WorkTimes } from '../../../src/simulations/server/work-times.js';
import { bare } from './default-knobs.js';

const draws = 20_000;

describe.each([
  ['bimodal', {}],
  ['bimodal', { slowShare: 0.3, slowMs: 40 }],
  ['exponential', {}],
  ['lognormal', { variation: 2 }],
  ['pareto', { tailIndex: 1.5 }],
] as const)('the survival function of %s times with %j', (latency, set) => {
  const work = serviceOf({ ...bare, latency, ...set });
  const survival = survivalOf(work);
  const times = new WorkTimes(work, new Streams(1).of('service'));
  const drawn = Array.from({ length: draws }, () => times.draw());

  it.each([0.003, 0.009, 0.011, 0.02, 0.05, 0.2, 1.1])('agrees with draws at %d s', (seconds) => {
    const share = drawn.filter((time) => time > seconds).length / draws;
    const expected = survival(seconds);
    expect(Math.abs(share - expected)).toBeLessThanOrEqual(3 * Math.sqrt((expected * (1 - expected)) / draws) + 1e-12);
  });

  it('is undone by its quantiles', () => {
    for (const q of [0.1, 0.5, 0.9, 0.995]) {
      const time = quantileOf(survival, q);
      expect(survival(time)).toBeLessThanOrEqual(1 - q + 1e-6);
      expect(survival(time * 0.9999)).toBeGreaterThanOrEqual(1 - q - 1e-6);
    }
  });
});

it('a constant time is exceeded before it, and not by it', () => {
  const survival = survivalOf(serviceOf({ ...bare, latency: 'constant' }));
  expect([survival(0.0099), survival(0.01), survival(0.02)]).toEqual([1, 0, 0]);
});

it.each([
  [0, 0.5],
  [1, 0.158655],
  [-1, 0.841345],
  [2.326348, 0.01],
  [4, 3.16712e-5],
])('a standard normal is above %d with probability %d', (z, tail) => {
  expect(normalTail(z)).toBeCloseTo(tail, 6);
});
