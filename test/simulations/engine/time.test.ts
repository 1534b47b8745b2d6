import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snap } from '../../../src/simulations/engine/time.js';

it('moves a time by less than a nanosecond', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
      expect(Math.abs(snap(seconds) - seconds)).toBeLessThan(1e-9);
    }),
    { seed: 1 },
  );
});

it('makes sums exact, so that a tenth ten times is one second', () => {
  const tenth = snap(0.1);
  const added = Array.from({ length: 1000 }, () => tenth).reduce((sum, part) => sum + part, 0);
  expect(added).toBe(tenth * 1000);
});

it('comes out as rounding would have it, to the bit', () => {
  const grid = 2 ** 30;
  const ticks = fc.oneof(
    fc.double({ min: 0, max: 2 ** 54, noNaN: true }),
    fc.integer({ min: 0, max: 2 ** 40 }).map((whole) => whole + 0.5),
    fc.constantFrom(0, 0.49999999999999994, 0.5, 2 ** 51 + 0.5, 2 ** 52 - 0.5, 2 ** 52 + 1, 2 ** 53 - 1, 2 ** 53 + 2),
    fc.constant(Number.POSITIVE_INFINITY),
  );
  fc.assert(
    fc.property(ticks, (exact) => {
      expect(snap(exact / grid)).toBe(Math.round(exact) / grid);
    }),
    { seed: 1, numRuns: 1000 },
  );
});
