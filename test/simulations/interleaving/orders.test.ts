import { describe, expect, it } from 'vitest';
import { interleavings } from '../../../src/simulations/interleaving/orders.js';

const shuffles = (first: string, second: string) =>
  interleavings([...first], [...second]).map((order) => order.join(''));

describe('interleavings', () => {
  it.each([
    ['', '', ['']],
    ['ab', '', ['ab']],
    ['a', 'x', ['ax', 'xa']],
    ['ab', 'xy', ['abxy', 'axby', 'axyb', 'xaby', 'xayb', 'xyab']],
  ])('of %j and %j', (first, second, expected) => {
    expect(shuffles(first, second)).toEqual(expected);
  });

  it('are all different, and as many as there are ways to choose places', () => {
    const all = shuffles('abcd', 'xyz');
    expect(all).toHaveLength(35);
    expect(new Set(all).size).toBe(35);
    expect(all.every((each) => each.replace(/[xyz]/g, '') === 'abcd' && each.replace(/[abcd]/g, '') === 'xyz')).toBe(
      true,
    );
  });
});
