import { describe, expect, it } from 'vitest';
import { Orders } from '../../../src/simulations/delivery/orders.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { knobValues } from './knob-values.js';

const numbers = [0, 1, 2, 3, 4, 5, 6, 7];

describe('orders', () => {
  it('of one customer go to one partition where the customer is the key', () => {
    const orders = new Orders(knobValues({ customers: 3, partitions: 2 }), new Streams(1));
    expect(numbers.map((order) => orders.partition(order))).toEqual([0, 1, 0, 0, 1, 0, 0, 1]);
  });

  it('take as long to work on, whatever the key', () => {
    const work = (key: 'customer' | 'random') => {
      const orders = new Orders(knobValues({ workSpread: 0.5, key }), new Streams(1));
      return numbers.map((order) => orders.work(order));
    };
    expect(work('random')).toEqual(work('customer'));
    for (const seconds of work('random')) expect(Math.abs(seconds - 1)).toBeLessThanOrEqual(0.5);
  });
});
