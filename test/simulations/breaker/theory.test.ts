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
  { breaker: 'on', hangStart: 10, hangSeconds: 20 },
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

  it('has nothing to say when nothing hangs', () => {
    expect(breaker.theory(plan(breaker, { set: { hangSeconds: 0 } }).knobs)).toBeNull();
  });
});
