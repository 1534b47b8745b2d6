import { describe, expect, it } from 'vitest';
import { runTo, type Settings } from './knob-values.js';

/** Five hundred orders, twenty-five of whose processes die, once all is settled. */
function settled(set: Settings) {
  return runTo('crash-between-steps', set).measure();
}

describe('a process that dies between two steps', () => {
  it.each([
    // steps, dies after, [money taken, orders paid, paid and no order, sent and never paid, reserved for no order]
    ['charge-then-store', 'reserve', [475, 475, 0, 0, 25]],
    ['charge-then-store', 'charge', [500, 475, 25, 0, 25]],
    ['charge-then-store', 'commit', [500, 500, 0, 0, 0]],
    ['charge-first', 'charge', [500, 475, 25, 0, 0]],
    ['charge-first', 'reserve', [500, 475, 25, 0, 25]],
    ['store-then-charge', 'commit', [475, 500, 0, 25, 0]],
    ['store-then-charge', 'charge', [500, 500, 0, 0, 0]],
    ['pending-first', 'pending', [500, 500, 0, 0, 0]],
    ['pending-first', 'charge', [500, 500, 0, 0, 0]],
    ['pending-first', 'commit', [500, 500, 0, 0, 0]],
  ])('costs, with %s and after %s, what was not stored by then', (steps, crashAfter, expected) => {
    const { moneyTaken, ordersPaid, ordersLost, unpaidOrders, stockHeld } = settled({ steps, crashAfter });
    expect([moneyTaken, ordersPaid, ordersLost, unpaidOrders, stockHeld]).toEqual(expected);
  });

  it('is charged twice by the sweeper where the charge has no key', () => {
    const set = { steps: 'pending-first', crashAfter: 'charge', idempotencyKey: 'no' };
    expect(settled(set)).toMatchObject({ moneyTaken: 525, ordersPaid: 500, doubleCharges: 25 });
  });

  it('leaves its order pending for ever where nobody sweeps', () => {
    const set = { steps: 'pending-first', crashAfter: 'charge', sweepSeconds: 0 };
    expect(settled(set)).toMatchObject({ moneyTaken: 500, ordersPaid: 475, ordersLost: 25, stockHeld: 25 });
  });

  it('is asked again by the customer, whose key makes it one charge', () => {
    const again = { crashAfter: 'charge', customerRetries: 1 };
    expect(settled({ ...again, idempotencyKey: 'yes' })).toMatchObject({ moneyTaken: 500, ordersPaid: 500 });
    expect(settled({ ...again, idempotencyKey: 'no' })).toMatchObject({ moneyTaken: 525, ordersPaid: 500 });
  });

  it('is told: what was lost, and what the sweeper found', () => {
    const story = (set: Settings) => runTo('crash-between-steps', set).story.map(({ text }) => text);
    expect(story({ crashAfter: 'charge' }).join('\n')).toContain('with goods reserved and nothing stored');
    expect(story({ steps: 'pending-first' }).join('\n')).toContain('The sweeper finds an order that stayed pending');
    expect(story({ steps: 'store-then-charge', crashAfter: 'commit' }).join('\n')).toContain('died before the charge');
  });
});

describe('a bank that answers late', () => {
  const slow = { steps: 'pending-first', mode: 'hybrid', orderSeconds: 100 };

  it.each([
    ['yes', 0],
    ['no', 'some'],
  ])('loses no order that was stored as pending; charged twice with key "%s": %s', (idempotencyKey, doubles) => {
    const run = runTo('payment-slow', { ...slow, idempotencyKey }).measure();
    expect(run.ordersLost).toBe(0);
    if (doubles === 0) expect(run.doubleCharges).toBe(0);
    else expect(run.doubleCharges).toBeGreaterThan(0);
  });

  it('takes as much money as there are paid orders, once all is settled', () => {
    const { moneyTaken, ordersPaid, pending } = runTo('payment-slow', { ...slow, idempotencyKey: 'yes' }).measure();
    expect(pending).toBe(0);
    expect(moneyTaken).toBe(ordersPaid);
  });
});
