import { expect, it } from 'vitest';
import { Strip } from '../../../src/simulations/retry/strip.js';

it('a strip counts by stretches of the run', () => {
  const strip = new Strip(240);
  for (const at of [0, 30, 119.9]) strip.tried(at);
  strip.tried(120);
  strip.decided(10, true);
  strip.decided(20, false);
  expect(strip.rate(0, 0.5)).toBeCloseTo(3 / 120);
  expect(strip.rate(0.5, 1)).toBeCloseTo(1 / 120);
  expect([strip.share(0, 0.5), strip.share(0.5, 1)]).toEqual([0.5, null]);
});
