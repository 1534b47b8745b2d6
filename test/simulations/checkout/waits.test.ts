import { describe, expect, it } from 'vitest';
import { Waits } from '../../../src/simulations/checkout/waits.js';

describe('waits', () => {
  it('have quantiles by nearest rank, to the millisecond', () => {
    const waits = new Waits();
    for (let wait = 1; wait <= 100; wait++) waits.add(wait / 1000);
    expect([0, 0.5, 0.99, 1].map((q) => waits.quantile(q))).toEqual([1, 50, 99, 100]);
  });

  it('that are equal come back exactly', () => {
    const waits = new Waits();
    for (let time = 0; time < 10; time++) waits.add(3.38);
    expect(waits.quantile(0.5)).toBe(3380);
  });

  it('have no quantiles before the first, and a longest', () => {
    const waits = new Waits();
    expect(waits.quantile(0.5)).toBeNull();
    waits.add(1e6);
    expect(waits.quantile(0.5)).toBe(65_535);
  });
});
