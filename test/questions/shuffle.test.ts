import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle, shuffleAway, shuffled } from '../../src/questions/shuffle.js';

const draws = (values: readonly number[]) => {
  const queue = [...values];
  return (n: number) => (queue.shift() ?? 0) % n;
};

describe('a shuffle', () => {
  it('keeps everything, and is decided by the draws alone', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.array(fc.nat()), (n, values) => {
        const order = shuffle(n, draws(values));
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, index) => index));
        expect(shuffle(n, draws(values))).toEqual(order);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('reaches every order of three equally often', () => {
    const seen = new Map<string, number>();
    for (const a of [0, 1, 2])
      for (const b of [0, 1]) {
        const order = shuffle(3, draws([a, b])).join('');
        seen.set(order, (seen.get(order) ?? 0) + 1);
      }
    expect([...seen.values()]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('is that of a list, too', () => {
    expect(shuffled(['a', 'b', 'c'], draws([0, 0]))).toEqual(['b', 'c', 'a']);
    expect(shuffled([], () => 0)).toEqual([]);
  });

  it('away from the start never stays there', () => {
    expect(shuffleAway(4, (n) => n - 1)).toEqual([1, 2, 3, 0]);
    // One thing at its place is chance enough.
    expect(shuffleAway(3, draws([2, 0]))).toEqual([1, 0, 2]);
    expect(shuffleAway(1, () => 0)).toEqual([0]);
    expect(shuffleAway(0, () => 0)).toEqual([]);
  });
});
