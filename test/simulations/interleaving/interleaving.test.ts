import { describe, expect, it } from 'vitest';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { interleaving } from '../../../src/simulations/interleaving/interleaving.js';

const finish = (wishes: Wishes) => new Run(plan(interleaving, wishes)).finish();
const measure = (wishes: Wishes) => finish(wishes).measure();

describe('fixes', () => {
  it.each([
    ['slow-reader', 'none', 1, 1],
    ['slow-reader', 'lease', 0, 0],
    ['slow-reader', 'version', 0, 0],
    ['slow-reader', 'ttl', 1, 0],
    ['wrong-order', 'none', 6, 6],
    ['wrong-order', 'lease', 2, 2],
    ['wrong-order', 'version', 6, 6],
    ['wrong-order', 'ttl', 6, 0],
  ])('%s with %s: %i orders break the rule, %i for good', (scene, fix, broken, staysBroken) => {
    expect(measure({ set: { scene, fix } })).toMatchObject({ broken, staysBroken });
  });
});

describe('one order at a time', () => {
  it.each([
    ['slow-reader', 10],
    ['wrong-order', 10],
    ['double-charge', 5],
  ])('adds up to the count of those that break: %s', (scene, orders) => {
    const each = Array.from({ length: orders }, (_, order) => measure({ set: { scene, order } }));
    expect(each.reduce((sum, metrics) => sum + Number(metrics.thisOneBreaks), 0)).toBe(each[0]?.broken);
  });

  it('is not judged before both actors are done', () => {
    const run = new Run(plan(interleaving, { scenario: 'slow-reader' }));
    run.advance(4);
    expect(run.measure().thisOneBreaks).toBeNull();
    run.advance(5);
    expect(run.measure().thisOneBreaks).toBe(1);
  });

  it('lasts as long as it has moves', () => {
    expect(plan(interleaving, { scenario: 'slow-reader' }).until).toBe(5);
    expect(plan(interleaving, { scenario: 'slow-reader', set: { fix: 'ttl' } }).until).toBe(6);
    expect(plan(interleaving, { scenario: 'double-charge', set: { order: 0 } }).until).toBe(3);
  });

  it('has the same hash for the same order, and another for another', () => {
    const hash = (order: number) => finish({ set: { order } }).hash;
    expect(hash(2)).toBe(hash(2));
    expect(new Set(Array.from({ length: 10 }, (_, order) => hash(order))).size).toBe(10);
  });
});

describe('theory', () => {
  it('counts the orders of two lists', () => {
    const run = finish({ scenario: 'wrong-order' });
    expect(run.theory()?.predicts.interleavings?.value).toBe(run.measure().interleavings);
    expect(finish({ scenario: 'double-charge' }).theory()).toBeNull();
  });
});
