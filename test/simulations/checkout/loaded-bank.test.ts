import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkout } from '../../../src/simulations/checkout/checkout.js';
import { type CheckoutKnobs, knobs } from '../../../src/simulations/checkout/knobs.js';
import { LoadedBank } from '../../../src/simulations/checkout/loaded-bank.js';
import { Orders } from '../../../src/simulations/checkout/order.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { knobValues, runTo, type Settings } from './knob-values.js';

/** A bank of one thread whose charges take a second, and what it has told. */
function opened(set: Partial<CheckoutKnobs> = {}) {
  const told: string[] = [];
  const values = knobValues({ bankThreads: 1, paymentMs: 1000, timeoutMs: 1500, ...set });
  const bank = new LoadedBank(values, 0, {
    answered: (at, slot, outcome) => told.push(`${at.toFixed(2)} ${slot} ${outcome}`),
    unanswered: (at, seconds, slot) => told.push(`${at.toFixed(2)} ${slot} lost for ${seconds.toFixed(2)}`),
    executedLate: (at, number, closed, charges) => told.push(`${at.toFixed(2)} #${number} ${closed} ${charges}`),
  });
  const orders = new Orders();
  const order = (number: number) => Object.assign(orders.take(0), { number });
  const end = () => {
    while (bank.server.next() < Number.POSITIVE_INFINITY) bank.server.step();
  };
  return { bank, order, end, told };
}

describe('a bank that load slows', () => {
  it('makes the second wait for the first, and takes money when it executes', () => {
    const { bank, order, end, told } = opened({ timeoutMs: 5000 });
    for (const number of [0, 1]) expect(bank.charge(order(number), false, 0)).toBe(null);
    expect(bank.taken).toBe(0);
    end();
    expect(told).toEqual(['1.00 0 ok', '2.00 1 ok']);
    expect(bank.taken).toBe(2);
  });

  it('executes what the shop has given up on: a late charge is a charge', () => {
    const { bank, order, end, told } = opened();
    const [one, two] = [order(7), order(8)];
    bank.charge(one, false, 0);
    bank.charge(two, false, 0);
    bank.accounts.close(two, 'failed');
    end();
    expect(told).toEqual(['1.00 0 ok', '1.50 1 late', '2.00 #8 failed 1']);
    expect([bank.taken, bank.executedLate]).toEqual([2, 1]);
  });

  it.each([
    ['yes', 2, 0, '2.01 0 ok'],
    ['no', 3, 1, '3.00 0 ok'],
  ] as const)(
    'with a key, %s, takes money %i times and charges %i order twice',
    (idempotencyKey, taken, doubles, last) => {
      const { bank, order, end, told } = opened({ idempotencyKey, timeoutMs: 5000 });
      const again = order(0);
      for (const asked of [again, order(1), again]) bank.charge(asked, false, 0);
      end();
      expect([bank.taken, bank.doubleCharges, told.at(-1)]).toEqual([taken, doubles, last]);
    },
  );

  it('refuses at once, and takes nothing, where its line is full', () => {
    const { bank, order, end } = opened({ bankLine: 1 });
    bank.charge(order(0), false, 0);
    bank.charge(order(1), false, 0);
    expect(bank.charge(order(2), false, 0)).toEqual({ outcome: 'busy', seconds: 0 });
    end();
    expect(bank.taken).toBe(2);
  });

  it('takes the money though its reply is lost, for which the shop waits until it gives up', () => {
    const { bank, order, end, told } = opened({ lostReplies: 1 });
    bank.charge(order(0), false, 0);
    end();
    expect(told).toEqual(['1.00 0 lost for 0.50']);
    expect(bank.taken).toBe(1);
  });

  it('takes as many times as long in its outage', () => {
    const { bank, order, end, told } = opened({ slowSeconds: 5, timeoutMs: 9000 });
    bank.slow = true;
    bank.charge(order(0), false, 0);
    bank.slow = false;
    end();
    expect(told).toEqual(['5.00 0 ok']);
  });
});

describe('a slow spell of the bank', () => {
  const measured = (set: Settings, seed: number) =>
    runTo('bank-stays-slow', set, Number.POSITIVE_INFINITY, seed).measure();

  it.each([1, 2])('lasts for five minutes more where each try is a new charge, seed %i', (seed) => {
    const metrics = measured({}, seed);
    expect(metrics.recoverySeconds).toBe(null);
    expect(Number(metrics.secondsDown)).toBeGreaterThan(290);
    expect(Number(metrics.bankWasted)).toBeGreaterThan(0.9);
    expect(Number(metrics.moneyTaken)).toBeGreaterThan(10 * Number(metrics.ordersPaid));
    expect(Number(metrics.pagesRefused)).toBeGreaterThan(1000);
  });

  it.each([
    ['idempotency keys, as a known key is hardly any work', { idempotencyKey: 'yes' }, 40],
    ['a bulkhead', { bulkhead: 40 }, 25],
    ['a line with a limit', { bankLine: 40 }, 10],
    ['customers who try once', { customerRetries: 0 }, 40],
    ['a bank that is fixed', { bank: 'fixed' }, 10],
  ])('is over soon with %s', (_, set, within) => {
    for (const seed of [1, 2]) {
      const { recoverySeconds } = measured(set, seed);
      expect(recoverySeconds).not.toBe(null);
      expect(Number(recoverySeconds)).toBeLessThanOrEqual(within);
    }
  });

  it('costs no order that is stored before its charge, and no charge too many with a key', () => {
    const set = { steps: 'pending-first', idempotencyKey: 'yes', orderSeconds: 200 };
    const metrics = measured(set, 1);
    expect(metrics).toMatchObject({ ordersFailed: 0, ordersLost: 0, doubleCharges: 0, pending: 0, pagesRefused: 0 });
    expect(metrics.moneyTaken).toBe(metrics.ordersPaid);
  });

  it('is told: what the bank can take, late charges, that it is still down or well again', () => {
    const story = (set: Settings) =>
      runTo('bank-stays-slow', set)
        .story.map(({ text }) => text)
        .join('\n');
    expect(story({})).toMatch(
      /can take 33\.3 charges a second[\s\S]*given up on: the money is taken all the same[\s\S]*180 s after the outage more than 10 % of customers still get no, [\d,]+ charges in line/,
    );
    expect(story({ bankLine: 40 })).toMatch(
      /it refuses a charge at once[\s\S]*All is well again, \d s after the outage/,
    );
  });

  it('is pictured: who has a thread of the bank, and who waits for one', () => {
    const lines = runTo('bank-stays-slow', {}, 100)
      .picture({ columns: 90, rows: 15 })
      .map((line) => line.map(({ text }) => text).join(''))
      .join('\n');
    expect(lines).toMatch(/✗ slow[\s\S]*bank 10 of 10, [\d,k]+ in line/);
  });
});

describe('a worker whom a full line refuses', () => {
  it('waits before it puts the order back, so that time goes on, and all are charged in the end', () => {
    const set = { bank: 'loaded', mode: 'async', bankThreads: 5, bankLine: 1, orderRate: 14, orderSeconds: 20 };
    const run = new Run(plan(checkout, { set, until: 200 })).finish();
    expect(run.measure()).toMatchObject({ ordersPaid: 280, moneyTaken: 280, pending: 0 });
  });
});

describe('whatever the knobs of a loaded bank', () => {
  const anyKnobs = fc.record({
    mode: fc.constantFrom(...knobs.mode.choices),
    steps: fc.constantFrom(...knobs.steps.choices),
    crashAfter: fc.constantFrom(...knobs.crashAfter.choices),
    arrivals: fc.constantFrom('regular', 'poisson'),
    variation: fc.constantFrom(0, 0.5),
    outage: fc.constantFrom('none', 'mail', 'payment', 'stock'),
    idempotencyKey: fc.constantFrom('yes', 'no'),
    customerRetries: fc.integer({ min: 0, max: 2 }),
    lostReplies: fc.constantFrom(0, 7),
    duplicateEvery: fc.constantFrom(0, 5),
    threads: fc.constantFrom(10, 100),
    bulkhead: fc.constantFrom(0, 5),
    timeoutMs: fc.constantFrom(400, 3000),
    slowSeconds: fc.constantFrom(1, 10),
    bankThreads: fc.integer({ min: 5, max: 12 }),
    bankWork: fc.constantFrom(...knobs.bankWork.choices),
    bankLine: fc.constantFrom(0, 3, 50),
  });
  const fixed = { bank: 'loaded', orderRate: 10, orderSeconds: 40, outageStart: 5, outageSeconds: 10, paymentMs: 200 };

  it('all money that the bank has is for an order that is paid, or for one that is lost, once all is settled', () => {
    fc.assert(
      fc.property(anyKnobs, fc.integer({ min: 1, max: 1000 }), (set, seed) => {
        const run = new Run(plan(checkout, { set: { ...fixed, ...set }, seed, until: 400 })).finish();
        const metrics = run.measure();
        const value = (name: string) => Number(metrics[name]);
        for (const name of Object.keys(metrics)) expect([name, value(name) >= 0]).toEqual([name, true]);
        for (const share of ['bankBusy', 'bankWasted']) expect(value(share)).toBeLessThanOrEqual(1);
        expect(value('ordersPlaced') + value('ordersFailed')).toBe(value('admitted'));
        // A worker whose timeout is shorter than the work tries for ever; without a key, it charges each time.
        if (run.gauges()[3] !== 0 || value('pending') > 0) return;
        const accounted = value('ordersPaid') - value('unpaidOrders') + value('ordersLost');
        if (set.idempotencyKey === 'no') expect(value('moneyTaken')).toBeGreaterThanOrEqual(accounted);
        else expect([value('moneyTaken'), value('doubleCharges')]).toEqual([accounted, 0]);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('the same plan is the same run', () => {
    fc.assert(
      fc.property(anyKnobs, fc.integer({ min: 1, max: 1000 }), (set, seed) => {
        const wishes = { set: { ...fixed, ...set }, seed, until: 60 };
        const [one, two] = [0, 1].map(() => new Run(plan(checkout, wishes)).finish());
        expect(two?.hash).toBe(one?.hash);
        expect(two?.measure()).toEqual(one?.measure());
      }),
      { seed: 6, numRuns: 20 },
    );
  });
});
