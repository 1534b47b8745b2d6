import { expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { drawnSizes, type Spread } from '../../../src/simulations/eviction/sizes.js';

const sizes = (spread: Spread, mean: number, keys = 20_000) =>
  drawnSizes(spread, keys, mean, new Streams(1).of('sizes'));
const meanOf = (all: Float64Array) => all.reduce((sum, size) => sum + size, 0) / all.length;

it('are whole and at least one byte, with the mean that was asked for', () => {
  for (const spread of ['uniform', 'lognormal'] as const) {
    const all = sizes(spread, 1000);
    expect(all.every((size) => Number.isInteger(size) && size >= 1)).toBe(true);
    expect(Math.abs(meanOf(all) - 1000)).toBeLessThan(60);
  }
});

it('are at most twice the mean where they are uniform, and far more where they are lognormal', () => {
  expect(Math.max(...sizes('uniform', 1000))).toBeLessThanOrEqual(1999);
  expect(Math.max(...sizes('lognormal', 1000))).toBeGreaterThan(10_000);
});

it('are one where all are alike', () => {
  expect([...sizes('one', 1000, 3), ...sizes('uniform', 1, 3)]).toEqual([1, 1, 1, 1, 1, 1]);
});
