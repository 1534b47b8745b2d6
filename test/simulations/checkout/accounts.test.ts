import { describe, expect, it } from 'vitest';
import { known, Ledger } from '../../../src/simulations/checkout/accounts.js';
import { Orders } from '../../../src/simulations/checkout/order.js';

describe('what the bank knows of an order', () => {
  it('is what the order says, where a charge is decided when it is asked for', () => {
    const order = Object.assign(new Orders().take(0), { charges: 2 });
    known.close(order, 'booked');
    expect(known.chargesOf(order)).toBe(2);
  });

  it('is kept by number, whatever becomes of the order, and for however many', () => {
    const ledger = new Ledger();
    const order = Object.assign(new Orders().take(0), { number: 5000 });
    expect([ledger.chargesOf(order), ledger.stateOf(5000)]).toEqual([0, null]);
    expect([ledger.add(5000), ledger.add(5000), ledger.add(3)]).toEqual([1, 2, 1]);
    ledger.close(order, 'refunded');
    expect([ledger.chargesOf(order), ledger.stateOf(5000), ledger.stateOf(3)]).toEqual([2, 'refunded', null]);
    expect(ledger.chargesOf({ number: 1e6 })).toBe(0);
  });
});
