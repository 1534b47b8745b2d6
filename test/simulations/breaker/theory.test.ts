import { describe, expect, it } from 'vitest';
import { breaker } from '../../../src/simulations/breaker/breaker.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';

/** Settings within the assumptions: theory and simulation must agree, count by count. */
const within: Record<string, number | string>[] = [
  {},
  { tries: 3 },
  { tries: 5, timeoutSeconds: 7 },
  { hangStart: 10, hangSeconds: 20, tries: 2 },
  { hangSeconds: 13, callRate: 7 },
  { tries: 3, budget: 0.1 },
  { breaker: 'on' },
  { breaker: 'on', failures: 1, probes: 4 },
  { breaker: 'on', openSeconds: 5, timeoutSeconds: 0.5, callSeconds: 100, hangSeconds: 100 },
];

describe('theory', () => {
  it.each(within)('agrees with the run of %o', (set) => {
    const run = new Run(plan(breaker, { set })).finish();
    const theory = run.theory();
    expect(theory?.broken).toEqual([]);
    expect(Object.keys(theory?.predicts ?? {}).length).toBeGreaterThan(0);
    for (const [metric, { value }] of Object.entries(theory?.predicts ?? {})) {
      expect(Number(run.measure()[metric]) / value, metric).toBeCloseTo(1, 5);
    }
  });

  it('says which of its assumptions a run breaks', () => {
    const broken = breaker.theory(plan(breaker, { set: { breaker: 'on', tries: 3, errorShare: 0.1 } }).knobs)?.broken;
    expect(broken).toHaveLength(2);
  });

  it('covers the first opening, and no more, where the hang ends before the calls do', () => {
    const run = new Run(plan(breaker, { set: { breaker: 'on', hangStart: 10, hangSeconds: 20 } })).finish();
    expect(run.theory()?.broken).toEqual(['some calls are made while the dependency is healthy']);
    expect(Object.keys(run.theory()?.predicts ?? {})).toEqual(['firstOpenAt']);
    expect(run.measure().firstOpenAt).toBeCloseTo(run.theory()?.predicts.firstOpenAt?.value ?? 0, 5);
  });

  const beyond: [Record<string, number | string>, string][] = [
    [{ hangSeconds: 0 }, 'the dependency does not hang while calls are made'],
    [
      { breaker: 'on', callRate: 0.1, tries: 2, openSeconds: 0.5 },
      'retries before the breaker opens bring more calls and more failures',
    ],
    [{ errorShare: 0.1 }, 'a healthy dependency returns errors too'],
    [{ healthyMs: 3000 }, 'a healthy answer takes longer than the timeout, so it fails as well'],
    [{ breaker: 'on', window: 'time', windowSeconds: 1, callRate: 2 }, 'failures come too rarely to fill the window'],
  ];
  it.each(beyond)('does not cover %o', (set, sentence) => {
    const theory = breaker.theory(plan(breaker, { set }).knobs);
    expect(theory?.predicts).toEqual({});
    expect(theory?.broken).toContain(sentence);
  });

  it('does not count threads over a hang that outlasts the run', () => {
    const run = new Run(plan(breaker, { scenario: 'retry-amplifies', set: { callSeconds: 1 } })).finish();
    expect(run.theory()?.predicts).not.toHaveProperty('threadsStuck');
    expect(run.theory()?.predicts.callsSent?.value).toBe(run.measure().callsSent);
  });
});
