import { describe, expect, it } from 'vitest';
import { checkout } from '../../../src/simulations/checkout/checkout.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import type { Settings } from './knob-values.js';

const healthy = { bank: 'loaded', arrivals: 'poisson', orderRate: 20, timeoutMs: 6000, mailRate: 200 } as const;

describe('the theory of a loaded bank', () => {
  it.each([
    ['60 % busy', {}],
    ['80 % busy, stored as pending first', { orderRate: 26, steps: 'pending-first' }],
    ['half busy, everything on the path, pages beside it', { mode: 'sync', orderRate: 16, pageRate: 20, threads: 200 }],
  ])('agrees with the run: %s', (_, set: Settings) => {
    const runs = Array.from({ length: 10 }, (_, seed) =>
      figuresOf(plan(checkout, { set: { ...healthy, ...set }, until: 1500, seed: seed + 1 })),
    );
    const predicts = runs[0]?.theory()?.predicts ?? {};
    expect(Object.keys(predicts)).toEqual(['bankAnswerMs', 'bankBusy']);
    for (const [name, { value }] of Object.entries(predicts)) {
      const seen = runs.map((run) => Number(run.measure()[name]));
      const mean = seen.reduce((sum, each) => sum + each, 0) / seen.length;
      const variance = seen.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (seen.length - 1);
      expect([name, Math.abs(mean - value) / Math.sqrt(variance / seen.length) < 3.5]).toEqual([name, true]);
    }
  });

  it.each([
    [{ mode: 'async' }, 'only so many at once'],
    [{ arrivals: 'regular' }, 'orders come evenly'],
    [{ variation: 0.5 }, 'may be late'],
    [{ stockMs: 7000 }, 'longer than its timeout'],
    [{ bankWork: 'lognormal' }, 'lognormal, not exponential'],
    [{ orderRate: 40 }, 'no steady state'],
    [{ bankLine: 10 }, 'has a limit'],
    [{ timeoutMs: 600 }, 'gives up on some'],
    [{ orderSeconds: 10 }, 'for a while only'],
    [{ rateLimit: 10 }, 'rate limit'],
    [{ bulkhead: 10 }, 'bulkhead'],
    [{ lostReplies: 10 }, 'lost now and then'],
    [{ crashAfter: 'charge' }, 'processes die'],
    [{ outage: 'payment' }, 'an outage of payment'],
    [{ threads: 12 }, 'threads of the shop run out'],
    [{ orderRate: 33 }, 'too short'],
  ])('says what is broken by %j, and predicts nothing of the bank', (set: Settings, reason) => {
    const theory = new Run(plan(checkout, { set: { ...healthy, ...set }, until: 300 })).theory();
    expect(theory?.broken.join('; ')).toContain(reason);
    expect(theory?.predicts).not.toHaveProperty('bankBusy');
  });

  it('has no sum of a path whose charge load slows', () => {
    const { broken, predicts } = new Run(plan(checkout, { set: healthy, until: 300 })).theory() ?? {};
    expect(broken).toContain('load slows the bank, which customers wait for');
    expect(predicts).not.toHaveProperty('p50Ms');
  });
});
