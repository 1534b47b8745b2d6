import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/simulations/chain/chain.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
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

describe('availability', () => {
  const nines = { availability: 0.99, hops: 10, requests: 5000, everySeconds: 60 };

  it('is the share of requests that got through, which tries do raise', () => {
    const measured = (tries: number) => figuresOf(plan(chain, { set: { ...nines, tries } })).measure();
    for (const tries of [1, 2]) {
      const { availability, succeeded, failed, downMinutes } = measured(tries);
      expect(availability).toBe(Number(succeeded) / (Number(succeeded) + Number(failed)));
      expect(downMinutes).toBeCloseTo((1 - Number(availability)) * 43_200, 9);
    }
    expect(Number(measured(2).availability)).toBeGreaterThan(Number(measured(1).availability));
  });

  it('is unknown before the first request is over', () => {
    const run = new Run(plan(chain, { set: { hops: 5 } }));
    run.advance(0.1);
    expect(run.measure()).toMatchObject({ availability: null, downMinutes: null });
  });
});

describe('requests that come while another is under way', () => {
  it('wait for it, and the wait is part of their time', () => {
    // Each takes 200 ms and one is due every 100 ms: they are over at 200, 400, 600 and were due at 0, 100, 200.
    const set = { hops: 5, hopMs: 40, requests: 3, everySeconds: 0.1 };
    expect(figuresOf(plan(chain, { set })).measure().totalMs).toBeCloseTo((200 + 300 + 400) / 3, 3);
  });
});
