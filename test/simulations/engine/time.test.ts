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
