import { expect, it } from 'vitest';
import { offeredUtilisation, serviceCapacity } from '../../../src/simulations/queue/knobs.js';
import { bare } from './default-knobs.js';

it('bare, the knobs make an M/M/1', () => {
  expect(bare).toMatchObject({ arrivals: 'poisson', service: 'exponential', consumers: 1, capacity: 0 });
  expect(bare).toMatchObject({ burstSeconds: 0, outageSeconds: 0, timeToLive: 0 });
});

it('consumers work side by side', () => {
  const knobs = { ...bare, arrivalRate: 60, serviceRate: 20, consumers: 4 };
  expect(serviceCapacity(knobs)).toBe(80);
  expect(offeredUtilisation(knobs)).toBe(0.75);
});
