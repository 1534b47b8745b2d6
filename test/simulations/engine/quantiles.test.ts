import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quantiles } from '../../../src/simulations/engine/quantiles.js';

function quantilesOf(values: readonly number[]): Quantiles {
  const quantiles = new Quantiles();
  for (const value of values) quantiles.add(value);
  return quantiles;
}

describe('quantiles in flat memory', () => {
  it('are within one percent of the exact ones, over eighteen orders of magnitude', () => {
    const value = fc.double({ min: -9, max: 9, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 200 }),
        fc.constantFrom(0, 0.5, 0.9, 0.95, 0.99, 1),
        (values, q) => {
          const exact = values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? 0;
          const found = quantilesOf(values).quantile(q) ?? 0;
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.01 * exact);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('are exact where all values are equal', () => {
    expect(quantilesOf([0.01, 0.01, 0.01]).quantile(0.5)).toBe(0.01);
  });

  it('know nothing: a wait of zero is zero', () => {
    const quantiles = quantilesOf([0, 0, 0, 5]);
    expect(quantiles.quantile(0.5)).toBe(0);
    expect(quantiles.quantile(1)).toBe(5);
  });

  it('are missing before the first value', () => {
    expect(new Quantiles().quantile(0.5)).toBe(null);
    expect(quantilesOf([1, 2]).count).toBe(2);
  });
});

describe('how many values lie below', () => {
  const quantiles = new Quantiles();
  for (let value = 0; value <= 100; value++) quantiles.add(value);
  it.each([
    [-1, 0],
    [0, 1],
    [50, 51],
    [99, 100],
    [100, 101],
    [1e12, 101],
  ])('%d: %d', (value, count) => {
    // Neighbours that share a bucket are counted together.
    expect(Math.abs(quantiles.upTo(value) - count)).toBeLessThanOrEqual(1);
  });
});
