import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delivery } from '../../../src/simulations/delivery/delivery.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { keepsItsPromises } from '../properties.js';

type Settings = Record<string, number | string>;

function measured(scenario: string, set: Settings = {}, seed = 1) {
  return figuresOf(plan(delivery, { scenario, set, seed })).measure();
}

describe('the reference numbers', () => {
  const cases: [string, Settings, Record<string, number>][] = [
    [
      'crash-points',
      {},
      { deliveries: 17, redelivered: 7, processed: 11, processedTwice: 1, lost: 0, effectsTwice: 1 },
    ],
    ['crash-points', { messages: 20 }, { redelivered: 10, processedTwice: 1 }],
    ['crash-points', { messages: 20, prefetch: 20 }, { redelivered: 17, processedTwice: 1 }],
    ['crash-points', { messages: 20, prefetch: 1 }, { redelivered: 1, processedTwice: 1 }],
    ['ack-first', {}, { lost: 1, redelivered: 6, processed: 9, processedTwice: 0 }],
    ['safe-handler', {}, { lost: 0, effectsTwice: 0, redelivered: 7, skipped: 1 }],
    ['who-gets-it', {}, { published: 12, deliveries: 12, processed: 12 }],
    ['who-gets-it', { kind: 'topic' }, { published: 12, deliveries: 36, processed: 36 }],
    ['fan-out', {}, { published: 12, deliveries: 36, processed: 36, workingConsumers: 6 }],
    ['partitions', {}, { workingConsumers: 4, outOfOrder: 0, processed: 24 }],
    ['poison-message', {}, { deadLettered: 1, redelivered: 20, processed: 9, deliveries: 30 }],
    ['dual-write', {}, { lost: 1, published: 9, processed: 9 }],
    ['outbox', {}, { lost: 0, published: 10, processed: 10, effectsTwice: 0 }],
  ];
  it.each(cases)('of %s with %o', (scenario, set, expected) => {
    expect(measured(scenario, set)).toMatchObject({ ...expected, unfinished: 0 });
  });

  it('of a worker that has processed and acknowledged 12 of 20 when it dies: 8 come back, none is done twice', () => {
    const set = { messages: 20, prefetch: 20, crashAt: 'receive', crashMessage: 13 };
    expect(measured('crash-points', set)).toMatchObject({ redelivered: 8, processedTwice: 0 });
  });
});

describe('every order of ack, table of ids and crash', () => {
  const survives = (ack: string, dedup: string) =>
    ['receive', 'work', 'ack'].every((crashAt) => {
      const { lost, effectsTwice } = measured('crash-points', { ack, dedup, crashAt });
      return lost === 0 && effectsTwice === 0;
    });

  it.each(['none', 'memory', 'table', 'same-transaction'])(
    'acknowledging first loses an order somewhere: %s',
    (dedup) => {
      expect(survives('before', dedup)).toBe(false);
    },
  );

  it.each(['none', 'memory', 'table'])('acknowledging last does one twice somewhere: %s', (dedup) => {
    expect(survives('after', dedup)).toBe(false);
  });

  it('only acknowledging last, with the id in the transaction of the effect, survives all crash points', () => {
    expect(survives('after', 'same-transaction')).toBe(true);
  });

  it('counts whatever was not done exactly once, so that losing an order is no way to do none twice', () => {
    const notOnce = (set: Settings) => measured('crash-points', set).notOnce;
    expect([notOnce({}), notOnce({ ack: 'before' }), notOnce({ dedup: 'same-transaction' })]).toEqual([1, 1, 0]);
  });

  it('a table of its own leaves its gap between effect and id', () => {
    expect(measured('crash-points', { dedup: 'table', crashAt: 'work' })).toMatchObject({ effectsTwice: 1, lost: 0 });
    expect(measured('crash-points', { dedup: 'table', crashAt: 'ack' })).toMatchObject({ effectsTwice: 0, lost: 0 });
  });
});

describe('an outbox', () => {
  it('publishes twice when the shop dies before the row is marked, which a table of ids bears', () => {
    expect(measured('outbox', { crashAt: 'mark-sent' })).toMatchObject({ published: 11, effectsTwice: 1, lost: 0 });
    expect(measured('outbox', { crashAt: 'mark-sent', dedup: 'table' })).toMatchObject({ skipped: 1, effectsTwice: 0 });
  });
});

describe('order', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
  const disorder = (set: Settings) => seeds.map((seed) => Number(measured('who-gets-it', set, seed).outOfOrder));

  it('is kept for each customer where the customer is the key of a log', () => {
    expect(disorder({ kind: 'log', key: 'customer' }).every((count) => count === 0)).toBe(true);
  });

  it('is lost in most runs with a random key', () => {
    expect(disorder({ kind: 'log', key: 'random' }).filter((count) => count > 0).length).toBeGreaterThan(15);
  });

  it('is lost in the run of the lesson', () => {
    expect(Number(measured('who-gets-it', { kind: 'log', key: 'random' }).outOfOrder)).toBeGreaterThan(0);
  });

  it('survives a crash in a log: its reader goes on from the last position', () => {
    const set = { kind: 'log', crashAt: 'ack', crashMessage: 6, dedup: 'same-transaction', consumers: 3 };
    for (const seed of seeds) expect(measured('partitions', set, seed)).toMatchObject({ outOfOrder: 0, lost: 0 });
  });
});

describe('conservation', () => {
  const anyKnobs = fc.record({
    kind: fc.constantFrom('queue', 'topic', 'log'),
    messages: fc.integer({ min: 1, max: 30 }),
    consumers: fc.integer({ min: 1, max: 4 }),
    groups: fc.integer({ min: 1, max: 3 }),
    partitions: fc.integer({ min: 1, max: 6 }),
    key: fc.constantFrom('customer', 'random'),
    ack: fc.constantFrom('after', 'before'),
    prefetch: fc.integer({ min: 0, max: 12 }),
    dedup: fc.constantFrom('none', 'memory', 'table', 'same-transaction'),
    crashAt: fc.constantFrom('none', 'receive', 'work', 'ack', 'publish', 'mark-sent'),
    crashMessage: fc.integer({ min: 1, max: 30 }),
    poison: fc.integer({ min: 0, max: 10 }),
    redeliveryLimit: fc.integer({ min: 1, max: 5 }),
    workSpread: fc.constantFrom(0, 0.5),
    publish: fc.constant('outbox'),
  });

  it('accounts for every copy, and an order that is neither lost nor a dead letter has its effect', () => {
    fc.assert(
      fc.property(anyKnobs, fc.integer({ min: 1, max: 1000 }), (set, seed) => {
        const metrics = figuresOf(plan(delivery, { set, seed, until: 2000 })).measure();
        const value = (name: string) => Number(metrics[name]);
        const groups = set.kind === 'queue' ? 1 : set.groups;
        expect(value('unfinished')).toBe(0);
        expect(value('deliveries') - value('redelivered')).toBe(value('published') * groups);
        expect(value('published')).toBeLessThanOrEqual(set.messages + 1);
        expect(value('lost')).toBeLessThanOrEqual(set.ack === 'before' ? 2 * groups + 1 : 0);
        if (set.dedup === 'same-transaction' && set.ack === 'after') expect(value('effectsTwice')).toBe(0);
        const settled = value('processed') - value('skipped') + value('lost') + value('deadLettered');
        expect(settled).toBeGreaterThanOrEqual(set.messages * groups);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('finishes in the time it gives itself', () => {
    fc.assert(
      fc.property(anyKnobs, fc.integer({ min: 1, max: 1000 }), (set, seed) => {
        fc.pre(set.kind !== 'log' || set.key === 'customer');
        expect(figuresOf(plan(delivery, { set, seed })).measure().unfinished).toBe(0);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

keepsItsPromises(delivery);
