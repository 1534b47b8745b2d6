import { describe, expect, it } from 'vitest';
import { checkout } from '../../../src/simulations/checkout/checkout.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import type { Settings } from './knob-values.js';

/** Settings within the assumptions, how long they run, and how near the run must come. */
const within: [Settings, number, number][] = [
  [{}, 60, 0.001],
  [{ mode: 'async' }, 60, 0.001],
  [{ mode: 'hybrid', paymentMs: 700 }, 60, 0.001],
  [{ mode: 'sync', outage: 'mail', outageSeconds: 100 }, 200, 0.001],
  [{ mode: 'hybrid', outage: 'mail', outageSeconds: 300, mailRate: 15 }, 800, 0.01],
  [{ mode: 'async', outage: 'mail', outageSeconds: 300, mailRate: 6 }, 3000, 0.01],
  [{ mode: 'sync-with-async-fallback', outage: 'mail', outageSeconds: 300, mailRate: 15 }, 800, 0.01],
  [{ orderRate: 120, orderSeconds: 10, rateLimit: 50 }, 20, 0.01],
  [{ orderRate: 100, orderSeconds: 10, rateLimit: 50, rateBurst: 40 }, 20, 0.01],
  [{ orderRate: 60, orderSeconds: 5, rateLimit: 50 }, 20, 0.01],
];

describe('theory', () => {
  it.each(within)('agrees with the run of %o', (set, until, tolerance) => {
    const run = new Run(plan(checkout, { set, until })).finish();
    const predicts = Object.entries(run.theory()?.predicts ?? {});
    expect(predicts.length).toBeGreaterThan(0);
    for (const [metric, { value }] of predicts) {
      expect(Math.abs(Number(run.measure()[metric]) / value - 1), metric).toBeLessThanOrEqual(tolerance);
    }
  });

  it.each([
    ['lunch-rush', 'calls take longer or shorter than their mean; half of them take less'],
    ['payment-slow', 'there is an outage of payment, which customers wait for'],
  ])('does not cover %s', (scenario, sentence) => {
    const theory = checkout.theory(plan(checkout, { scenario }).knobs);
    expect(theory?.predicts).toEqual({});
    expect(theory?.broken).toContain(sentence);
  });

  it('of a backlog needs orders that come evenly, threads for all and an outage that ends', () => {
    const outage = { mode: 'hybrid', outage: 'mail', outageSeconds: 300 };
    const broken = (set: Settings, until = 3000) =>
      new Run(plan(checkout, { set: { ...outage, ...set }, until })).theory();
    expect(broken({ arrivals: 'poisson' })?.broken).toContain('orders come at random, not evenly');
    expect(broken({ threads: 1 })?.broken).toContain('threads run out, and orders are turned away');
    expect(broken({}, 100)?.broken).toContain('the run ends before the outage does');
    expect(broken({}, 100)?.predicts).not.toHaveProperty('mailBacklogPeak');
  });
});
