import { describe, expect, it } from 'vitest';
import { Back } from '../../../src/simulations/checkout/back.js';
import type { CheckoutKnobs } from '../../../src/simulations/checkout/knobs.js';
import { type Order, Orders } from '../../../src/simulations/checkout/order.js';
import { Services } from '../../../src/simulations/checkout/services.js';
import { Tally } from '../../../src/simulations/checkout/tally.js';
import { knobValues } from './knob-values.js';

/** What is behind the reply, with calls that end in the order they began. */
function opened(set: Partial<CheckoutKnobs>) {
  const calls: [number, Order][] = [];
  const planned: string[] = [];
  const knobs = knobValues({ mode: 'async', ...set });
  const services = new Services(knobs);
  const tally = new Tally(0);
  const orders = new Orders();
  const back = new Back(knobs, services, tally, orders, {
    after: (at, seconds, order) => calls.push([at + seconds, order]),
    deliveredAt: (at, queue) => planned.push(`${queue} ${at.toFixed(2)}`),
  });
  const queue = (number: number, at = 0) => back.queue(at, Object.assign(orders.take(at), { number }), 'reserve');
  const end = (most = 100) => {
    for (let call = calls.shift(); call !== undefined && most > 0; call = calls.shift(), most--) back.stepEnds(...call);
  };
  return { back, queue, end, planned, tally, services, orders };
}

describe('a queued order', () => {
  it('is reserved, charged and committed by a worker, and then announced', () => {
    const { back, queue, end, planned } = opened({});
    queue(1);
    expect([back.working, back.waiting]).toEqual([1, 0]);
    end();
    expect([back.working, planned]).toEqual([0, ['mail 0.42', 'analytics 0.38', 'stock 0.38']]);
  });

  it('waits in line while all workers are busy', () => {
    const { back, queue, end } = opened({ orderWorkers: 2 });
    for (const number of [1, 2, 3, 4, 5]) queue(number);
    expect([back.working, back.waiting, back.mostWaiting]).toEqual([2, 3, 3]);
    end();
    expect([back.working, back.waiting, back.queues.mail.depth]).toEqual([0, 0, 5]);
  });

  it('is tried again until the bank answers, and charged each time without a key', () => {
    const slow = { outage: 'payment', outageStart: 0, outageSeconds: 5 } as const;
    for (const [idempotencyKey, doubles] of [['yes', 0] as const, ['no', 1] as const]) {
      const { queue, end, services, back } = opened({ ...slow, idempotencyKey });
      queue(1);
      end();
      expect([back.queues.mail.depth, services.bank.doubleCharges]).toEqual([1, doubles]);
    }
  });

  it('that is delivered twice is announced once', () => {
    const { queue, end, back, services } = opened({ duplicateEvery: 1, idempotencyKey: 'yes' });
    queue(1);
    end();
    expect([back.queues.mail.depth, services.bank.doubleCharges]).toEqual([1, 0]);
  });

  it('leaves its object to others when it is done', () => {
    const { queue, end, orders } = opened({ orderWorkers: 1 });
    for (let number = 0; number < 50; number++) queue(number);
    end(1000);
    expect(orders.all.length).toBeLessThanOrEqual(2);
  });
});

describe('messages behind the reply', () => {
  it('are counted twice when they come twice, unless they carry a key', () => {
    for (const [idempotencyKey, errors] of [['yes', 0] as const, ['no', 5] as const]) {
      const { back, tally } = opened({ duplicateEvery: 2, idempotencyKey });
      for (let order = 0; order < 10; order++) back.announce(0, ['stock']);
      expect([back.queues.stock.depth, tally.stockErrors]).toEqual([15, errors]);
    }
  });

  it('wait while their service is out, and it is told when the last is sent', () => {
    const { back, planned } = opened({ outage: 'mail', outageStart: 10, outageSeconds: 10, mailRate: 2 });
    back.outageBegins();
    back.announce(12, ['mail']);
    back.announce(13, ['mail']);
    expect(planned).toEqual([]);
    back.outageEnds(20);
    back.delivered(20.5, 'mail');
    back.delivered(21, 'mail');
    expect([planned, back.drainedAt]).toEqual([['mail 20.50', 'mail 21.00'], 21]);
  });
});
