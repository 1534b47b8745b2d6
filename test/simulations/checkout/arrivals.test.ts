import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../../src/simulations/checkout/arrivals.js';
import type { CheckoutKnobs } from '../../../src/simulations/checkout/knobs.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { knobValues } from './knob-values.js';

const arrivals = (set: Partial<CheckoutKnobs>) =>
  new Arrivals(knobValues(set), { streams: new Streams(1), until: 100 });

function count(from: Arrivals): number {
  let orders = 0;
  while (from.nextOrder() < Number.POSITIVE_INFINITY) orders += 1;
  return orders;
}

describe('orders', () => {
  it('come evenly, the first at once, and stop in time', () => {
    const regular = arrivals({ orderRate: 5, orderSeconds: 10 });
    expect([regular.nextOrder(), regular.nextOrder(), regular.nextOrder()]).toEqual([
      0,
      expect.closeTo(0.2, 8),
      expect.closeTo(0.4, 8),
    ]);
    expect(count(arrivals({ orderRate: 5, orderSeconds: 10 }))).toBe(50);
    expect(count(arrivals({ orderRate: 5 }))).toBe(500);
  });

  it('come at random at the same rate', () => {
    const orders = count(arrivals({ orderRate: 20, arrivals: 'poisson' }));
    expect(Math.abs(orders - 2000)).toBeLessThan(150);
  });
});

describe('the times they take', () => {
  it('are the mean where nothing varies, and average to it where it does', () => {
    const bring = { reserve: 0, charge: 0, mail: 0 };
    arrivals({ variation: 0 }).draw(bring);
    expect(bring).toEqual({ reserve: 1, charge: 1, mail: 1 });
    const varied = arrivals({ variation: 0.5 });
    let sum = 0;
    for (let order = 0; order < 2000; order++) {
      varied.draw(bring);
      sum += bring.charge;
    }
    expect(Math.abs(sum / 2000 - 1)).toBeLessThan(0.05);
  });
});

describe('product pages', () => {
  it('are not asked for where their rate is 0', () => {
    expect(arrivals({ pageRate: 0 }).nextPage()).toBe(Number.POSITIVE_INFINITY);
    expect(arrivals({ pageRate: 10 }).nextPage()).toBeLessThan(2);
  });
});
