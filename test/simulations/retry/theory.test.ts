import { describe, expect, it } from 'vitest';
import { report } from '../../../src/simulations/engine/report.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { retry } from '../../../src/simulations/retry/retry.js';

describe('theory', () => {
  it('gives the schedule and the calls of a crowd in step exactly', () => {
    const run = new Run(plan(retry, { scenario: 'schedule' })).finish();
    const theory = run.theory();
    expect(theory?.broken).toEqual([]);
    const predicted = Object.entries(theory?.predicts ?? {}).map(([metric, { value }]) => [metric, value]);
    expect(predicted).toHaveLength(10);
    expect(run.measure()).toMatchObject(Object.fromEntries(predicted));
  });

  it('says that a network which spreads the crowd saves calls', () => {
    const run = new Run(plan(retry, { scenario: 'thundering-retry' })).finish();
    expect(run.theory()?.broken).toHaveLength(1);
    expect(run.theory()?.predicts).not.toHaveProperty('calls');
    expect(Number(run.measure().calls)).toBeLessThan((100 * 101) / 2);
  });

  it('keeps silent about decorrelated waits that the cap may cut', () => {
    const { predicts } = retry.theory(plan(retry, { scenario: 'decorrelated-jitter' }).knobs) ?? { predicts: {} };
    expect(Object.keys(predicts)).toEqual(['wait1Ms', 'wait2Ms', 'wait3Ms', 'wait4Ms', 'wait5Ms']);
  });

  it('keeps silent about retries that nobody came to', () => {
    const { theory, metrics } = report(plan(retry, { set: { backoff: 'full-jitter', clients: 4 } }));
    const predicted = Object.keys(theory ?? {});
    expect(predicted).toContain('wait1Ms');
    expect(predicted.filter((metric) => metrics[metric] === null)).toEqual([]);
    expect(predicted).not.toContain('wait4Ms');
  });
});
