import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/simulations/chain/chain.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';

function at(time: number, set: Record<string, number | string>) {
  const run = new Run(plan(chain, { set }));
  run.advance(time);
  return run;
}

describe('requests', () => {
  it('come one after another, or at their times', () => {
    expect(at(0.5, { requests: 5 }).measure()).toMatchObject({ succeeded: 2 });
    expect(at(1.3, { requests: 5, everySeconds: 1 }).measure()).toMatchObject({ succeeded: 2 });
    expect(at(10, { requests: 5 }).measure()).toMatchObject({ succeeded: 5 });
  });

  it('show how long the caller has been waiting', () => {
    expect(at(0.125, {}).gauges()).toEqual([125, 0]);
    expect(at(0.21, {}).gauges()).toEqual([0, 0]);
  });
});

describe('a last hop that is left for later', () => {
  const queued = { enqueueLast: 'yes' };

  it('is done after the caller has its answer', () => {
    expect(at(0.166, queued).measure()).toMatchObject({ succeeded: 1, queued: 1, callsAtLastHop: 1 });
    expect(at(0.206, queued).measure()).toMatchObject({ queued: 0 });
  });

  it('stays in the queue while it is down, and the caller does not know', () => {
    expect(at(1, { ...queued, lastHop: 'down' }).measure()).toMatchObject({ succeeded: 1, failed: 0, queued: 1 });
  });

  it('falls behind where requests come faster than it works', () => {
    const metrics = at(10, { ...queued, requests: 10, lastHopMs: 1000 }).measure();
    expect(metrics.succeeded).toBe(10);
    expect(metrics.queued).toBeGreaterThan(0);
  });
});

describe('a deadline', () => {
  it('counts as a failure for the caller', () => {
    expect(at(1, { deadlineMs: 100 }).measure()).toMatchObject({ totalMs: 100, succeeded: 0, failed: 1 });
  });
});
