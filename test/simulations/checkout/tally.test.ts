import { describe, expect, it } from 'vitest';
import { Orders } from '../../../src/simulations/checkout/order.js';
import { Tally } from '../../../src/simulations/checkout/tally.js';

const order = (set: { charges?: number; paid?: boolean; since?: number } = {}) =>
  Object.assign(new Orders().take(0), set);

describe('the tally', () => {
  it('tells orders apart that failed: unpaid, paid and unknown to the shop, paid and given back', () => {
    const tally = new Tally(0);
    tally.fail(order());
    tally.fail(order({ charges: 1 }));
    tally.fail(order({ charges: 1, paid: true }));
    expect([tally.failed, tally.lost, tally.refunded]).toEqual([3, 1, 1]);
  });

  it('leaves waits out that ended in the warm-up, and counts the orders', () => {
    const tally = new Tally(10);
    tally.accept(5, order({ since: 1 }));
    expect([tally.placed, tally.wait(0.5), tally.firstWait]).toEqual([1, null, 4]);
    tally.accept(12, order({ since: 11 }));
    expect([tally.placed, tally.wait(0.5)]).toEqual([2, 1000]);
  });

  it('remembers the first refusal', () => {
    const tally = new Tally(0);
    tally.refuse(3);
    tally.refuse(4);
    expect([tally.refused, tally.firstRefusalAt]).toEqual([2, 3]);
  });
});
