import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { Alias, zipfProbabilities } from '../../../src/simulations/eviction/zipf.js';

describe('Zipf probabilities', () => {
  it.each([
    [3, 0, [1 / 3, 1 / 3, 1 / 3]],
    [3, 1, [6 / 11, 3 / 11, 2 / 11]],
    [1, 2, [1]],
  ])('of %i keys with exponent %d', (keys, exponent, expected) => {
    expect([...zipfProbabilities(keys, exponent)].map((each) => each.toFixed(12))).toEqual(
      expected.map((each) => each.toFixed(12)),
    );
  });
});

describe('the alias method', () => {
  it.each([[[0.5, 0.3, 0.2]], [[0, 1, 0]], [[1]], [[...zipfProbabilities(10, 1.5)]]])(
    'draws ranks as often as it should: %j',
    (probabilities) => {
      const alias = new Alias(Float64Array.from(probabilities));
      const stream = new Streams(3).of('test');
      const draws = 40_000;
      const counts = probabilities.map(() => 0);
      for (let draw = 0; draw < draws; draw++) {
        const rank = alias.draw(stream);
        counts[rank] = (counts[rank] ?? 0) + 1;
      }
      for (const [rank, probability] of probabilities.entries()) {
        const error = Math.sqrt((probability * (1 - probability)) / draws);
        expect(Math.abs((counts[rank] ?? 0) / draws - probability)).toBeLessThanOrEqual(4 * error);
      }
    },
  );
});
