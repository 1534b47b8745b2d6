import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaker } from '../../../src/simulations/breaker/breaker.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { keepsItsPromises } from '../properties.js';

function measured(scenario: string, set: Record<string, number | string> = {}) {
  return figuresOf(plan(breaker, { scenario, set })).measure();
}

describe('a dependency that hangs for a minute, 20 calls a second, timeout 2 s', () => {
  it('takes 1,200 calls and 2,400 thread-seconds without a breaker, 40 threads stuck', () => {
    expect(measured('hang-for-a-minute')).toMatchObject({
      callsSent: 1200,
      threadSeconds: 2400,
      threadsStuck: 40,
      peakThreads: 40,
      firstOpenAt: null,
      failed: 1200,
    });
  });

  it('takes 45 calls and 90 thread-seconds with one that opens at 5 failures for 30 s', () => {
    expect(measured('with-breaker')).toMatchObject({
      callsSent: 45,
      fastFailures: 1155,
      firstOpenAt: 2.2,
      threadSeconds: 90,
      opened: 2,
    });
  });

  it('opens at the same moment when failures are counted over 10 s', () => {
    expect(measured('with-breaker', { window: 'time' })).toMatchObject({ callsSent: 45, firstOpenAt: 2.2 });
  });

  it.each([
    [3, 3],
    [20, 20],
  ])('lets %i probes through in each half-open', (probes, more) => {
    expect(measured('with-breaker', { probes })).toMatchObject({ callsSent: 44 + more, fastFailures: 1156 - more });
  });
});

describe('retries', () => {
  it('multiply the calls by the tries, but for the last seconds, when a retry finds the dependency healthy', () => {
    expect(measured('retry-amplifies')).toMatchObject({
      callsSent: 3560,
      retries: 2360,
      succeeded: 80,
      peakThreads: 120,
    });
  });

  it('stay within their budget', () => {
    expect(measured('retry-budget')).toMatchObject({ callsSent: 1320, retries: 120 });
  });

  it('are given up behind an open breaker', () => {
    const { callsSent, retries } = measured('with-breaker', { tries: 3 });
    expect(retries).toBe(4);
    expect(callsSent).toBe(49);
  });
});

describe('the way back', () => {
  it('takes until the open time ends, even though the dependency is healthy before', () => {
    const run = new Run(plan(breaker, { scenario: 'recovery' })).finish();
    expect(run.story.map((moment) => moment.text)).toContain('The probe is answered: the breaker closes.');
    expect(run.measure()).toMatchObject({ opened: 2, succeeded: 716 });
  });

  it('begins sooner with a shorter open time', () => {
    const patient = Number(measured('recovery').succeeded);
    expect(Number(measured('recovery', { openSeconds: 2 }).succeeded)).toBeGreaterThan(patient);
  });
});

describe('conservation', () => {
  const anyRun = fc.record({
    breaker: fc.constantFrom('on', 'off'),
    tries: fc.integer({ min: 1, max: 5 }),
    budget: fc.constantFrom(0, 0.1, 0.5),
    errorShare: fc.constantFrom(0, 0.2, 0.6),
    hangStart: fc.integer({ min: 0, max: 10 }),
    hangSeconds: fc.integer({ min: 0, max: 20 }),
    openSeconds: fc.constantFrom(0.5, 3, 10),
    probes: fc.integer({ min: 1, max: 4 }),
    callSeconds: fc.constant(30),
  });

  it('accounts for every call and every try', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 1, max: 1000 }), (set, seed) => {
        const run = new Run(plan(breaker, { set, seed })).finish();
        const { succeeded, failed, callsSent, fastFailures, retries, threadSeconds } = run.measure();
        expect(Number(succeeded) + Number(failed)).toBe(600);
        expect(Number(callsSent) + Number(fastFailures)).toBe(600 + Number(retries));
        expect(Number(threadSeconds)).toBeLessThanOrEqual(Number(callsSent) * 2 + 1e-6);
        if (set.budget > 0) expect(Number(retries)).toBeLessThanOrEqual(set.budget * 600);
      }),
      { seed: 1, numRuns: 30 },
    );
  });
});

keepsItsPromises(breaker);
