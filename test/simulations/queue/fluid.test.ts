import { describe, expect, it } from 'vitest';
import { expectedPeak, fluid } from '../../../src/simulations/queue/fluid.js';
import { bare } from './default-knobs.js';

const rush = { ...bare, arrivalRate: 40, serviceRate: 60, burstRate: 200, burstSeconds: 10 };
const values = (set: Partial<typeof bare>) =>
  Object.fromEntries(
    Object.entries(fluid({ ...rush, ...set })?.predicts ?? {}).map(([name, { value }]) => [name, value]),
  );

describe('the fluid model', () => {
  it('fills in the burst and drains by the surplus', () => {
    expect(values({})).toEqual({
      peakDepth: 1400,
      secondsToDrain: 70,
      oldestAge: expect.closeTo(23.333, 3),
      rejected: 0,
    });
    expect(values({ consumers: 2 })).toMatchObject({ peakDepth: 800, secondsToDrain: 10 });
  });

  it('spills over a limit', () => {
    expect(values({ capacity: 500 })).toMatchObject({ peakDepth: 500, rejected: 900, secondsToDrain: 25 });
  });

  it('collects what comes in an outage', () => {
    expect(values({ burstSeconds: 0, arrivalRate: 50, serviceRate: 80, outageSeconds: 120 })).toEqual({
      peakDepth: 6000,
      secondsToDrain: 200,
      oldestAge: 120,
      rejected: 0,
    });
  });

  it('does not say when it drains if it never does', () => {
    expect(values({ arrivalRate: 60 })).not.toHaveProperty('secondsToDrain');
    expect(fluid({ ...rush, arrivalRate: 60 })?.broken).toContain('utilisation is 1.00: it never drains');
  });

  it('does not guess how old messages get when the oldest are dropped', () => {
    expect(values({ capacity: 500, overflow: 'drop-oldest' })).not.toHaveProperty('oldestAge');
    expect(values({ capacity: 500, overflow: 'block' })).not.toHaveProperty('rejected');
  });
});

describe('the longest line to expect', () => {
  it.each([
    [1400, {}],
    [500, { capacity: 500 }],
    [6000, { burstSeconds: 0, arrivalRate: 50, outageSeconds: 120 }],
    [1000, { burstSeconds: 0, arrivalRate: 70 }],
    [0, { burstSeconds: 0 }],
  ])('is %d for %j', (peak, set) => {
    expect(expectedPeak({ ...rush, ...set }, 100)).toBe(peak);
  });
});
