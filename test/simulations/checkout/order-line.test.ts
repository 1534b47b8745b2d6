import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Orders } from '../../../src/simulations/checkout/order.js';
import { OrderLine } from '../../../src/simulations/checkout/order-line.js';

describe('a line of orders', () => {
  it('remembers what a worker has to know', () => {
    const orders = new Orders();
    const order = orders.take(0);
    Object.assign(order, {
      number: 7,
      step: 1,
      charges: 2,
      paid: true,
      repeated: true,
      reserve: 0.5,
      charge: 1.5,
      mail: 2,
    });
    const line = new OrderLine();
    line.push(order);
    const again = orders.take(9);
    line.shift(again);
    expect({ ...again, slot: 0, since: 0, stepSince: 0 }).toEqual({ ...order, slot: 0 });
  });

  it('is first in, first out, however it grows and shrinks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 60 }), { maxLength: 20 }), (changes) => {
        const order = new Orders().take(0);
        const line = new OrderLine();
        const model: number[] = [];
        let number = 0;
        for (const change of changes) {
          for (let time = 0; time < change; time++) {
            order.number = number;
            model.push(number++);
            line.push(order);
          }
          for (let time = 0; time < -change && model.length > 0; time++) {
            line.shift(order);
            expect(order.number).toBe(model.shift());
          }
          expect(line.size).toBe(model.length);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
