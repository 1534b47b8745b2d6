import { describe, expect, it } from 'vitest';
import { Orders } from '../../../src/simulations/checkout/order.js';

describe('orders', () => {
  it('are used again, with nothing left of the one before', () => {
    const orders = new Orders();
    const first = orders.take(1);
    Object.assign(first, { number: 5, charges: 2, paid: true, onPath: true, outcome: 'late', retriesLeft: 2 });
    orders.release(first);
    const second = orders.take(3);
    expect(second).toBe(first);
    expect(second).toMatchObject({
      number: 0,
      charges: 0,
      paid: false,
      onPath: false,
      outcome: 'ok',
      retriesLeft: 0,
      since: 3,
    });
    expect(orders.take(4).slot).toBe(1);
    expect(orders.all).toHaveLength(2);
  });

  it('have slots that exist', () => {
    expect(() => new Orders().get(3)).toThrow('no order in slot 3');
  });
});
