import { describe, expect, it } from 'vitest';
import { delivery } from '../../../src/simulations/delivery/delivery.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { runTo } from './knob-values.js';

describe('what is not finished', () => {
  it('counts what was acknowledged before the work and is in work', () => {
    // The first of ten is done; the second is in the worker's hand, acknowledged; the others wait.
    expect(runTo('ack-first', 2, { crashAt: 'none', prefetch: 1 }).measure()).toMatchObject({
      processed: 1,
      unfinished: 9,
    });
  });

  it('is nothing when a run ends, however unevenly random keys fall', () => {
    const set = {
      kind: 'log',
      messages: 46,
      consumers: 7,
      groups: 3,
      partitions: 11,
      ack: 'before',
      prefetch: 1,
      publishEvery: 1,
      workSeconds: 5,
      key: 'random',
      customers: 20,
    };
    for (let seed = 1; seed <= 20; seed++) {
      const run = new Run(plan(delivery, { set, seed })).finish();
      expect(run.measure()).toMatchObject({ processed: 138, unfinished: 0 });
    }
  });
});

describe('a log whose reader restarts', () => {
  it('gives it partitions back, so that both go on together', () => {
    const set = {
      kind: 'log',
      consumers: 2,
      partitions: 4,
      customers: 4,
      messages: 100,
      publishEvery: 0.01,
      restartSeconds: 0.5,
    };
    const processed = (crashAt: string) =>
      Number(figuresOf(plan(delivery, { set: { ...set, crashAt }, until: 60 })).measure().processed);
    expect(processed('none')).toBeGreaterThanOrEqual(98);
    expect(processed('ack')).toBeGreaterThanOrEqual(90);
  });

  it('keeps the orders of a customer in order while partitions change hands', () => {
    const set = { kind: 'log', consumers: 3, partitions: 6, customers: 6, messages: 60, prefetch: 3, workSpread: 0.9 };
    for (let seed = 1; seed <= 20; seed++) {
      const run = new Run(plan(delivery, { set: { ...set, crashAt: 'receive', dedup: 'table' }, seed })).finish();
      expect(run.measure()).toMatchObject({ outOfOrder: 0, unfinished: 0 });
    }
  });
});

describe('the measures in the middle of a run', () => {
  it('are what has happened so far', () => {
    expect(runTo('crash-points', 5.3).measure()).toMatchObject({
      published: 10,
      deliveries: 10,
      redelivered: 0,
      processed: 4,
      workingConsumers: 1,
      unfinished: 7,
    });
  });
});
