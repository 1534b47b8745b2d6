import { describe, expect, it } from 'vitest';
import { doubleCharge } from '../../../../src/simulations/interleaving/scenes/double-charge.js';

const breaks = (withKey: boolean) => {
  const scene = doubleCharge(withKey);
  return scene.orders.map((order) => {
    const world = scene.begin();
    for (const move of order) world.move(move);
    return world.broken();
  });
};

describe('a charge that is asked for again', () => {
  it('is made twice whenever the first request got through', () => {
    expect(breaks(false)).toEqual([false, false, true, true, true]);
  });

  it('is made once when the retry carries the same key', () => {
    expect(breaks(true)).toEqual([false, false, false, false, false]);
  });
});
