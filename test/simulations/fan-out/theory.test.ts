import { describe, expect, it } from 'vitest';
import { endless } from '../../../src/simulations/engine/closed-form.js';
import { fewerThan, theory } from '../../../src/simulations/fan-out/theory.js';
import { bare } from './default-knobs.js';

const value = (set: Partial<typeof bare>, metric: string, run = endless) =>
  theory({ ...bare, ...set }, run).predicts[metric]?.value;
const broken = (set: Partial<typeof bare>, run = endless) => theory({ ...bare, ...set }, run).broken;

describe('theory', () => {
  it.each([
    ['Dean & Barroso: one in a hundred, a hundred servers', 'shareSlow', {}, 0.634],
    [
      'Dean & Barroso: one in ten thousand, two thousand servers',
      'shareSlow',
      { servers: 2000, slowShare: 1e-4 },
      0.1813,
    ],
    ['one server alone', 'shareSlow', { servers: 1 }, 0.01],
    ['the median is slow', 'p50', {}, 1000],
    ['with one server it is not', 'p50', { servers: 1 }, 10],
    ['97 of 100', 'shareSlow', { waitFor: 97 }, 0.0184],
    ['hedged: both have to be slow', 'shareSlow', { hedging: 'after-delay', hedgeMs: 20 }, 0.00995],
    ['hedged: one in a hundred', 'extraCopies', { hedging: 'after-delay', hedgeMs: 20 }, 0.01],
    ['hedged after the 95th percentile', 'extraCopies', { hedging: 'after-percentile' }, 0.01],
    ['the hundredth harmonic number', 'meanMs', { latency: 'exponential' }, 51.874],
    ['the fastest of ten', 'meanMs', { latency: 'exponential', servers: 10, waitFor: 1 }, 1],
    [
      'Pareto: 1 % of answers above ten times the least',
      'serverShareSlow',
      { latency: 'pareto', slowAfterMs: 50 },
      0.01,
    ],
  ] as const)('%s: %s', (_, metric, set, expected) => {
    expect(value(set, metric)).toBeCloseTo(expected, 3);
  });

  it.each([
    [1, { servers: 1 }, 20],
    [2, { servers: 2 }, (20 * (12 - 0.5)) / 8],
  ] as const)('%d queues that get the same requests, half busy', (_, set, meanMs) => {
    const queues = { latency: 'exponential', threads: 1, replicas: 1, requestRate: 50, ...set } as const;
    expect(value(queues, 'meanMs', { ...endless, warmUp: 1 })).toBeCloseTo(meanMs, 9);
  });

  it.each([
    [
      { threads: 1 },
      'servers that queue and get the same requests are slow together, which is solved for all of one or two',
    ],
    [
      { hedging: 'after-percentile', hedgePercentile: 99 },
      'the percentile to hedge after lies where times jump from usual to slow, so it is now the one and now the other',
    ],
    [
      { hedging: 'after-percentile', waitFor: 90 },
      'the percentile to hedge after is taken from answers that were waited for, and the slowest are not among them',
    ],
    [{ threads: 1, servers: 1, replicas: 1, latency: 'exponential', requestRate: 100 }, 'more comes than can be done'],
    [
      { latency: 'exponential', hedging: 'after-percentile' },
      'the percentile to hedge after is taken from answers that second copies have made faster, so it lies a little too low',
    ],
  ] as const)('of %j says what does not hold, and predicts nothing that rests on it', (set, why) => {
    expect(broken(set)).toContain(why);
    expect(value(set, 'shareSlow')).toBe(undefined);
    expect(value(set, 'meanMs')).toBe(undefined);
  });

  it('gives no percentile that falls where times jump, nor one of few requests', () => {
    expect(value({ servers: 1 }, 'p99')).toBe(undefined);
    expect(value({}, 'p99', { until: 50, warmUp: 0, trace: null })).toBe(undefined);
    expect(broken({}, { until: 50, warmUp: 0, trace: null })).toEqual([
      'percentiles are of fewer than a thousand requests',
    ]);
  });
});

describe('fewer than k of n in time', () => {
  const binomial = (n: number, k: number, p: number) => {
    let ways = 1;
    for (let i = 1; i <= k; i++) ways *= (n - k + i) / i;
    return ways * p ** k * (1 - p) ** (n - k);
  };

  it.each([
    [1, 1, 0.3],
    [3, 5, 0.2],
    [5, 5, 0.01],
    [10, 20, 0.5],
    [97, 100, 0.01],
  ])('%d of %d, late with %d, is the sum over all ways', (k, n, late) => {
    let sum = 0;
    for (let inTime = 0; inTime < k; inTime++) sum += binomial(n, inTime, 1 - late);
    expect(fewerThan(k, n, late)).toBeCloseTo(sum, 10);
  });

  it('is certain where nobody or everybody is late', () => {
    expect([fewerThan(3, 5, 0), fewerThan(3, 5, 1)]).toEqual([0, 1]);
  });
});
