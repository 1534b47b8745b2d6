import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../src/simulations/delivery/ledger.js';

describe('the ledger of two groups, six orders and two customers', () => {
  it('counts an order whose effect happened twice once, however often it happens', () => {
    const ledger = new Ledger(2, 6, 2);
    for (let time = 0; time < 3; time++) ledger.apply(0, 4);
    ledger.apply(1, 4);
    expect([ledger.effects(0, 4), ledger.effects(1, 4), ledger.effectsTwice]).toEqual([3, 1, 1]);
  });

  it('counts an order that a later one of the same customer has overtaken', () => {
    const ledger = new Ledger(2, 6, 2);
    for (const order of [0, 4, 2, 1, 3, 5]) ledger.apply(0, order);
    expect(ledger.outOfOrder).toBe(1);
    expect([ledger.rank(0, 0), ledger.rank(0, 4), ledger.rank(0, 2), ledger.rank(1, 0)]).toEqual([1, 2, 3, 0]);
  });

  it('does not call it out of order when an effect happens a second time', () => {
    const ledger = new Ledger(1, 6, 2);
    for (const order of [0, 2, 0]) ledger.apply(0, order);
    expect([ledger.outOfOrder, ledger.effectsTwice]).toEqual([0, 1]);
  });

  it('counts how often handlers came to their end', () => {
    const ledger = new Ledger(1, 6, 2);
    for (const order of [0, 1, 1, 1, 2]) ledger.handled(0, order);
    expect([ledger.processed, ledger.processedTwice]).toEqual([5, 1]);
  });

  it('keeps ids and losses apart by group', () => {
    const ledger = new Ledger(2, 6, 2);
    ledger.note(1, 3);
    ledger.lose(0, 3);
    expect([ledger.knows(0, 3), ledger.knows(1, 3), ledger.isLost(0, 3), ledger.isLost(1, 3)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
