import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { overload } from '../../../src/simulations/overload/overload.js';
import { hasWholeScenarios } from '../properties.js';

const measure = (scenario: string, set: Record<string, number | string> = {}, seed = 1) =>
  figuresOf(plan(overload, { scenario, set, seed })).measure();

describe.each(Object.entries(overload.scenarios))('the scenario %s', (_, scenario) => {
  it('plays in ten to twenty-five seconds', () => {
    expect(scenario.until / scenario.pace).toBeGreaterThanOrEqual(10);
    expect(scenario.until / scenario.pace).toBeLessThanOrEqual(25);
  });
});

describe.each([1, 2, 3])('what the scenarios promise, with seed %d', (seed) => {
  const of = (scenario: string, set: Record<string, number | string> = {}) => measure(scenario, set, seed);
  const near = (value: number | null | undefined, low: number, high: number) => {
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  };

  it('collapse: busy all the time, and nothing of it in time', () => {
    const { goodput, utilisation, wastedWork, throughput } = of('collapse');
    expect([goodput, utilisation, wastedWork]).toEqual([0, 1, 1]);
    near(throughput, 94, 106);
  });

  it('goodput against offered load: off a cliff without a limit, flat with one', () => {
    const none = of('goodput-curve');
    const limited = of('goodput-curve', { shedding: 'drop-newest' });
    near(none.goodput, 30, 50);
    near(limited.goodput, 71, 80);
    expect(limited.wastedWork).toBe(0);
  });

  it('a short queue: who is let in is in time', () => {
    const { goodput, wastedWork, p99, gaveUp } = of('short-queue');
    near(goodput, 95, 106);
    near(wastedWork, 0, 0.001);
    near(p99, 200, 400);
    near(gaveUp, 0, 0.1);
  });

  it('newest first: as much of use, half of it within 20 ms, and the old ones are lost', () => {
    const { goodput, p50, gaveUp } = of('newest-first');
    near(goodput, 93, 106);
    near(p50, 5, 25);
    near(gaveUp, 40, 56);
  });

  it('CoDel: slow against those who do not listen; the short timeout is not', () => {
    near(of('codel').goodput, 5, 60);
    near(of('codel', { shedding: 'short-timeout' }).goodput, 93, 106);
  });

  it('deadlines passed on: a third comes too late all the same, and a margin mends it', () => {
    const { goodput, throughput } = of('deadlines-passed-on');
    near(Number(goodput) / Number(throughput), 0.6, 0.73);
    near(of('deadlines-passed-on', { marginMs: 50 }).goodput, 93, 106);
    near(of('deadlines-passed-on', { deadlines: 'kept' }).goodput, 0, 0.01);
  });

  it('priorities: checkout lives, where a plain limit loses half of it and none all', () => {
    near(of('priorities').checkoutInTime, 0.999, 1);
    near(of('priorities', { shedding: 'drop-newest' }).checkoutInTime, 0.4, 0.6);
    near(of('priorities', { shedding: 'none' }).checkoutInTime, 0, 0.001);
  });

  it.each([
    [8, 200],
    [16, 400],
    [32, 800],
  ])('an adaptive limit finds %d threads', (threads, spikeRate) => {
    const { meanLimit, goodput, utilisation } = of('adaptive-limit', { threads, spikeRate });
    near(meanLimit, threads, threads + 8);
    near(Number(goodput) / (12.5 * threads), 0.95, 1.01);
    near(utilisation, 0.95, 1);
  });

  it('a spike: ten seconds of it cost more than a minute, and none with a short queue', () => {
    near(of('spike').secondsToRecover, 60, 130);
    near(of('spike', { shedding: 'drop-newest' }).secondsToRecover, 0, 2);
    near(of('spike', { shedding: 'lifo-when-late' }).secondsToRecover, 0, 2);
  });

  it('closed clients: time stretches to a second, and the queue stays finite', () => {
    const { closedMeanMs, closedRate, peakWaiting } = of('closed-clients');
    near(closedMeanMs, 900, 1150);
    near(closedRate, 95, 105);
    near(peakWaiting, 100, 199);
  });

  it('coordinated omission: the load test reports 1 ms where the clients saw nine seconds', () => {
    const { closedP99, openP99, closedP50, openP50 } = of('coordinated-omission');
    near(closedP99, 0.99, 1.02);
    near(openP99, 9000, 9800);
    near(closedP50, 0.99, 1.02);
    near(openP50, 0.99, 1.02);
  });
});

hasWholeScenarios(overload);
