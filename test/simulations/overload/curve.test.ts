import { describe, expect, it } from 'vitest';
import { Curve } from '../../../src/simulations/overload/curve.js';

describe('goodput against offered load', () => {
  it('is what was last seen at each load, and nothing where none was', () => {
    const curve = new Curve(200);
    curve.see(1, 21, 10);
    curve.see(2, 21, 20);
    curve.see(3, 199, 5);
    curve.see(4, 500, 7);
    const over = curve.over(10);
    expect([over[1], over[9]]).toEqual([20, 5]);
    expect(over.filter((value) => !Number.isNaN(value))).toHaveLength(2);
  });

  it('is not looked at before a second has passed, nor more than four times a second', () => {
    const curve = new Curve(100);
    curve.see(0.5, 10, 1);
    curve.see(1, 20, 2);
    curve.see(1.1, 30, 3);
    curve.see(1.25, 40, 4);
    expect(curve.over(10).map((value) => (Number.isNaN(value) ? null : value))).toEqual([
      null,
      null,
      2,
      null,
      4,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('can be drawn wider than it is fine', () => {
    const curve = new Curve(100);
    curve.see(1, 50, 9);
    expect(curve.over(300).filter((value) => value === 9)).toHaveLength(6);
  });
});
