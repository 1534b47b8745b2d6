import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { stampede } from '../../../src/simulations/stampede/stampede.js';

const finish = (wishes: Wishes) => new Run(plan(stampede, wishes)).finish();
const measure = (wishes: Wishes) => finish(wishes).measure();

describe('the size of a stampede (N22)', () => {
  it.each([
    ['expiry-at-noon', {}, 200],
    ['slow-rebuild', {}, 30],
    ['slow-rebuild', { readRate: 40, rebuildSeconds: 2.5 }, 100],
    ['single-flight', {}, 8],
    ['single-flight', { processes: 1 }, 1],
    ['lease', {}, 1],
  ])('%s %j: %i loads for one expiry', (scenario, set, loads) => {
    const run = finish({ scenario, set });
    expect(run.measure()).toMatchObject({ stampede: loads, rebuilds: loads });
    expect(run.theory()?.predicts.stampede?.value).toBe(loads);
  });

  it('is the same at every expiry of a long run', () => {
    expect(measure({ set: { timeToLive: 7.3 }, until: 200 })).toMatchObject({ stampede: 200 });
  });

  it('does not depend on the number of processes where nothing merges loads', () => {
    expect(measure({ scenario: 'expiry-at-noon', set: { processes: 8 } })).toMatchObject({ stampede: 200 });
  });
});

describe('keys filled together (N23)', () => {
  it('expire together', () => {
    expect(measure({ scenario: 'synchronised' })).toMatchObject({ peakExpiries: 10_000 });
  });

  it('expire over a minute with 10 % of jitter', () => {
    const peak = Number(measure({ scenario: 'jittered' }).peakExpiries);
    expect(Math.abs(peak - 10_000 / 60) / (10_000 / 60)).toBeLessThan(0.02);
  });

  it('expire over a minute at random, too', () => {
    const peak = Number(measure({ scenario: 'jittered', set: { arrivals: 'poisson' } }).peakExpiries);
    expect(peak).toBeGreaterThan(167);
    expect(peak).toBeLessThan(167 + 5 * Math.sqrt(167));
  });
});

describe('early refresh (N24)', () => {
  /** How far before the end reads rebuild, over many lives of one key. */
  it('begins sooner, the more eager it is', () => {
    const rebuilds = (beta: number) =>
      Number(measure({ scenario: 'early-refresh', set: { beta }, until: 100 }).rebuilds);
    expect(rebuilds(1)).toBeGreaterThan(10);
    expect(rebuilds(4)).toBeGreaterThan(rebuilds(1));
  });

  it('rebuilds with a chance of e^(−t ÷ (β δ))', () => {
    // A key that is read once in its life, a moment before its end: the share of reads that rebuild is the chance.
    const share = (left: number) => {
      const set = {
        protection: 'early-refresh',
        keys: 20_000,
        readRate: 10_000,
        rebuildSeconds: 0.4,
        timeToLive: left + 1,
      };
      return Number(figuresOf(plan(stampede, { set, until: 2 })).measure().rebuilds) / 20_000;
    };
    // Between 0 and 2 s, with T seconds of life, the mean chance over the reads is the mean of e^(−(T − t) ÷ 0.4).
    const expected = (0.4 / 2) * (Math.exp(-1 / 0.4) - Math.exp(-3 / 0.4));
    expect(Math.abs(share(2) - expected)).toBeLessThan(0.0025);
  });

  it('keeps a hot key from expiring, at the price of a few loads', () => {
    const metrics = measure({ scenario: 'early-refresh' });
    expect(metrics).toMatchObject({ peakExpiries: 0 });
    expect(metrics.stampede).toBeLessThan(8);
    expect(metrics.p99Ms).toBeCloseTo(1, 1);
  });
});

describe('the slowest reads', () => {
  it.each([
    ['none', 'no', 400],
    ['lease', 'no', 200],
    ['none', 'yes', 1],
    ['lease', 'yes', 1],
    ['early-refresh', 'no', 1],
  ])('with protection %s, serving stale: %s, take %i ms', (protection, serveStale, milliseconds) => {
    const p99 = Number(measure({ scenario: 'expiry-at-noon', set: { protection, serveStale } }).p99Ms);
    expect(Math.abs(p99 - milliseconds) / milliseconds).toBeLessThan(0.02);
  });

  it('get an old copy where that is allowed, and only then', () => {
    expect(measure({ scenario: 'lease', set: { serveStale: 'yes' } })).toMatchObject({ staleReads: 200, stampede: 1 });
    expect(measure({ scenario: 'lease' })).toMatchObject({ staleReads: 0 });
  });
});

describe('a cold deploy', () => {
  it('gets as many loads as readers when all are let in at once', () => {
    expect(measure({ scenario: 'cold-deploy' }).peakDatabaseLoads).toBeGreaterThan(4000);
  });

  it.each([0.1, 0.15])(
    'stays below 800 loads a second when %d of the traffic is let in each minute',
    (rampPerMinute) => {
      expect(measure({ scenario: 'cold-deploy', set: { rampPerMinute } }).peakDatabaseLoads).toBeLessThan(800);
    },
  );
});
