import { describe, expect, it } from 'vitest';
import { Bank } from '../../../src/simulations/checkout/bank.js';
import { Orders } from '../../../src/simulations/checkout/order.js';
import { knobValues } from './knob-values.js';

const order = () => new Orders().take(0);

describe('the bank', () => {
  it('takes the money though its answer comes too late', () => {
    const paid = order();
    const bank = new Bank(knobValues({ slowSeconds: 10, timeoutMs: 3000 }));
    expect(bank.charge(paid, true)).toEqual({ outcome: 'late', seconds: 3 });
    expect(paid.charges).toBe(1);
  });

  it('takes it once with a key, and each time without', () => {
    for (const [idempotencyKey, charges, doubles] of [['yes', 1, 0] as const, ['no', 3, 1] as const]) {
      const paid = order();
      const bank = new Bank(knobValues({ idempotencyKey }));
      for (let time = 0; time < 3; time++) bank.charge(paid, false);
      expect([paid.charges, bank.doubleCharges]).toEqual([charges, doubles]);
    }
  });

  it('loses every third reply when it is told to', () => {
    const bank = new Bank(knobValues({ lostReplies: 3 }));
    expect([1, 2, 3, 4, 5, 6].map(() => bank.charge(order(), false).outcome)).toEqual([
      'ok',
      'ok',
      'late',
      'ok',
      'ok',
      'late',
    ]);
  });

  it('is only slow, not lost, where the timeout is longer than its outage', () => {
    const bank = new Bank(knobValues({ slowSeconds: 10, timeoutMs: 15_000 }));
    expect(bank.charge(order(), true)).toEqual({ outcome: 'ok', seconds: 10 });
  });
});
