import { describe, expect, it } from 'vitest';
import { endless } from '../../../src/simulations/engine/closed-form.js';
import { theory } from '../../../src/simulations/pool/theory.js';
import { bare } from './default-knobs.js';

const value = (set: Partial<typeof bare>, metric: string) =>
  theory({ ...bare, ...set }, endless).predicts[metric]?.value;
const slow = { arrivalRate: 200, holdSeconds: 2 };

describe('theory', () => {
  it.each([
    ['needed', {}, 10],
    ['needed', slow, 400],
    ['throughput', slow, 50],
    ['refusedRate', slow, 150],
    ['meanTimeMs', slow, 2000],
    ['refusedRate', { arrivals: 'poisson', arrivalRate: 10, holdSeconds: 1, poolSize: 10 }, 2.1458],
    ['inUse', { arrivals: 'poisson', arrivalRate: 10, holdSeconds: 1, poolSize: 10 }, 7.8542],
  ] as const)('%s for %j is %d', (metric, set, expected) => {
    expect(value(set, metric)).toBeCloseTo(expected, 4);
  });

  it('gives two that share a pool the same chance', () => {
    const set = { arrivals: 'poisson', shareB: 'yes', poolSize: 10 } as const;
    expect(Number(value(set, 'refusedA')) / bare.arrivalRate).toBeCloseTo(
      Number(value(set, 'refusedB')) / bare.arrivalRateB,
      12,
    );
  });

  it('knows only the need where two regular streams compete', () => {
    const both = theory({ ...bare, ...slow, shareB: 'yes' }, endless);
    expect(Object.keys(both.predicts)).toEqual(['needed']);
    expect(both.broken).toHaveLength(1);
  });
});
