import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkout } from '../../../src/simulations/checkout/checkout.js';
import { knobs } from '../../../src/simulations/checkout/knobs.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { keepsItsPromises } from '../properties.js';
import { runTo, type Settings } from './knob-values.js';

const measured = (scenario: string, set: Settings = {}) => runTo(scenario, set).measure();

describe('the mail provider down for an hour, five orders a second', () => {
  it('fails all 18,000 orders of that hour where the mail is on the path', () => {
    expect(measured('mail-down', { mode: 'sync' })).toMatchObject({ ordersFailed: 18_000, refunded: 18_000 });
  });

  it('fails none with a queue: 18,000 mails wait, and are sent in 20 minutes at 20 a second', () => {
    const { ordersFailed, mailBacklogPeak, mailDrainMinutes } = measured('mail-down');
    expect([ordersFailed, mailBacklogPeak]).toEqual([0, 18_000]);
    expect(mailDrainMinutes).toBeCloseTo(20, 2);
  });
});

describe('a bucket of 100 tokens that gets 50 a second, 120 orders a second for 10 s', () => {
  it('lets exactly 600 of 1,200 in and refuses the first at 1.43 s', () => {
    const { admitted, refused, firstRefusalAt } = measured('token-bucket');
    expect([admitted, refused]).toEqual([600, 600]);
    expect(firstRefusalAt).toBeCloseTo(1.43, 2);
  });
});

describe('a bank that answers after the timeout', () => {
  it('leaves orders that are paid for and failed, whatever the key, where nothing is finished later', () => {
    for (const idempotencyKey of ['yes', 'no']) {
      const { ordersLost, doubleCharges } = measured('payment-slow', { mode: 'hybrid', idempotencyKey });
      expect([Number(ordersLost) > 500, doubleCharges]).toEqual([true, 0]);
    }
  });

  it.each(['async', 'sync-with-async-fallback'])('charges twice what is queued without a key: %s', (mode) => {
    const without = measured('payment-slow', { mode, idempotencyKey: 'no' });
    expect(Number(without.doubleCharges)).toBeGreaterThan(100);
    expect(without.ordersLost).toBe(0);
    expect(measured('payment-slow', { mode, idempotencyKey: 'yes' })).toMatchObject({
      doubleCharges: 0,
      ordersLost: 0,
    });
  });

  it('makes the wait as long as its timeout, except where nobody waits for it', () => {
    expect(Number(measured('payment-slow', { mode: 'hybrid' }).p99FailedMs)).toBeGreaterThan(3000);
    expect(Number(measured('payment-slow', { mode: 'hybrid' }).p99Ms)).toBeLessThan(3000);
    expect(Number(measured('payment-slow', { mode: 'async' }).p99Ms)).toBeLessThan(20);
  });

  it('turns product pages away with all threads at the bank, and none behind a bulkhead', () => {
    expect(Number(measured('payment-slow').pagesRefused)).toBeGreaterThan(400);
    expect(measured('payment-slow', { bulkhead: 20 })).toMatchObject({ pagesRefused: 0, noThread: 0 });
  });
});

describe('a customer who tries again after a lost reply', () => {
  it('is charged twice without a key, once with one', () => {
    expect(Number(measured('duplicate-event').doubleCharges)).toBeGreaterThan(20);
    expect(measured('duplicate-event', { idempotencyKey: 'yes' })).toMatchObject({ doubleCharges: 0, stockErrors: 0 });
  });

  it('has paid for nothing if she does not', () => {
    expect(Number(measured('duplicate-event', { customerRetries: 0 }).ordersLost)).toBeGreaterThan(20);
  });
});

describe('the same customers', () => {
  it('come in every mode, at the same times', () => {
    const admitted = knobs.mode.choices.map((mode) => measured('payment-slow', { mode }).admitted);
    expect(new Set(admitted).size).toBe(1);
  });

  it('wait less, the less is on the path', () => {
    const [sync, hybrid, async] = ['sync', 'hybrid', 'async'].map((mode) =>
      Number(measured('lunch-rush', { mode }).p99Ms),
    );
    expect(sync).toBeGreaterThan(Number(hybrid));
    expect(hybrid).toBeGreaterThan(Number(async));
  });
});

describe('conservation', () => {
  const anyKnobs = fc.record({
    mode: fc.constantFrom(...knobs.mode.choices),
    arrivals: fc.constantFrom('regular', 'poisson'),
    variation: fc.constantFrom(0, 0.5),
    outage: fc.constantFrom('none', 'mail', 'payment', 'stock'),
    idempotencyKey: fc.constantFrom('yes', 'no'),
    customerRetries: fc.integer({ min: 0, max: 2 }),
    lostReplies: fc.constantFrom(0, 7),
    duplicateEvery: fc.constantFrom(0, 5),
    threads: fc.constantFrom(10, 100),
    bulkhead: fc.constantFrom(0, 5),
    rateLimit: fc.constantFrom(0, 8),
    pageRate: fc.constantFrom(0, 20),
    orderRate: fc.constant(20),
    orderSeconds: fc.constant(40),
    outageStart: fc.constant(5),
    outageSeconds: fc.constant(20),
  });

  it('accounts for every order once all is done', () => {
    fc.assert(
      fc.property(anyKnobs, fc.integer({ min: 1, max: 1000 }), (set, seed) => {
        const metrics = figuresOf(plan(checkout, { set, seed, until: 150 })).measure();
        const value = (name: string) => Number(metrics[name]);
        expect(value('pending')).toBe(0);
        expect(value('ordersPlaced') + value('ordersFailed')).toBe(value('admitted'));
        if (set.arrivals === 'regular') expect(value('admitted') + value('refused')).toBe(800);
        expect(value('ordersLost') + value('refunded')).toBeLessThanOrEqual(value('ordersFailed'));
        if (set.idempotencyKey === 'yes') expect([value('doubleCharges'), value('stockErrors')]).toEqual([0, 0]);
        if (set.mode === 'async') expect(value('ordersFailed')).toBe(value('noThread'));
      }),
      { seed: 1, numRuns: 25 },
    );
  });
});

keepsItsPromises(checkout, { runs: 8, until: 40 });
