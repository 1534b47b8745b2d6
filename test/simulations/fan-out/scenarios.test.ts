import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { fanOut } from '../../../src/simulations/fan-out/fan-out.js';
import { hasWholeScenarios } from '../properties.js';

const measure = (scenario: string, set: Record<string, number | string> = {}, seed = 1) =>
  figuresOf(plan(fanOut, { scenario, set, seed })).measure();

describe.each(Object.entries(fanOut.scenarios))('the scenario %s', (_, scenario) => {
  it('plays in ten to twenty-five seconds', () => {
    expect(scenario.until / scenario.pace).toBeGreaterThanOrEqual(10);
    expect(scenario.until / scenario.pace).toBeLessThanOrEqual(25);
  });
});

describe('what the scenarios promise', () => {
  const near = (value: number | null | undefined, low: number, high: number) => {
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  };

  it('one slow answer in a hundred makes nearly two requests in three slow', () => {
    const { shareSlow, serverShareSlow, p50, serverP50 } = measure('one-in-a-hundred');
    near(shareSlow, 0.58, 0.69);
    near(serverShareSlow, 0.009, 0.011);
    expect(p50).toBeCloseTo(1000, 3);
    expect(serverP50).toBeCloseTo(10, 3);
  });

  it('one in ten thousand of two thousand is still nearly one in five', () => {
    near(measure('one-in-ten-thousand').shareSlow, 0.12, 0.25);
  });

  it('a second copy takes 63 % of slow requests down to 1 %, for one copy in a hundred', () => {
    const { shareSlow, extraCopies } = measure('hedged');
    near(shareSlow, 0, 0.02);
    near(extraCopies, 0.008, 0.012);
  });

  it('97 of a hundred will do', () => {
    near(measure('good-enough').shareSlow, 0, 0.035);
  });

  it('the slowest of a hundred takes five times as long, and twice the servers add 7 ms', () => {
    const { meanMs } = measure('harmonic');
    near(meanMs, 50, 54);
    near(Number(measure('harmonic', { servers: 200 }).meanMs) - Number(meanMs), 5.5, 8.5);
  });

  it('the 99th percentiles part where the tail is heavy', () => {
    const { p99, serverP99 } = measure('heavy-tail');
    expect(Number(p99)).toBeGreaterThan(5 * Number(serverP99));
  });

  it.each([1, 2, 3])('hedges after a fixed delay bring the servers down (seed %d)', (seed) => {
    const { utilisation, extraCopies, p50 } = measure('hedges-feed-back', {}, seed);
    near(utilisation, 0.98, 1);
    expect(extraCopies).toBeGreaterThan(0.95);
    expect(Number(p50)).toBeGreaterThan(1000);
    expect(measure('hedges-feed-back', { hedging: 'never' }, seed).p50).toBeLessThan(110);
  });

  it.each([1, 2, 3])('hedges in bounds take a third off the tail for one copy in twenty (seed %d)', (seed) => {
    const { p99, extraCopies, utilisation } = measure('hedges-in-bounds', {}, seed);
    const never = measure('hedges-in-bounds', { hedging: 'never' }, seed);
    expect(Number(p99)).toBeLessThan(0.72 * Number(never.p99));
    near(extraCopies, 0.04, 0.07);
    near(Number(utilisation) - Number(never.utilisation), -0.02, 0.02);
  });

  it.each([1, 2, 3])('tied requests halve the median at almost no cost (seed %d)', (seed) => {
    const { p50, wastedWork } = measure('tied', {}, seed);
    const never = measure('tied', { hedging: 'never' }, seed);
    expect(Number(p50)).toBeLessThan(0.62 * Number(never.p50));
    near(wastedWork, 0, 0.04);
  });
});

hasWholeScenarios(fanOut);
