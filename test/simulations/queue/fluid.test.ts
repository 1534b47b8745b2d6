import { describe, expect, it } from 'vitest';
import { endless, theoryOf } from '../../../src/simulations/engine/closed-form.js';
import { expectedPeak, fluid } from '../../../src/simulations/queue/fluid.js';
import { bare } from './default-knobs.js';

const rush = {
  ...bare,
  arrivals: 'regular' as const,
  service: 'constant' as const,
  arrivalRate: 40,
  serviceRate: 60,
  burstRate: 200,
  burstSeconds: 10,
};
const of = (set: Partial<typeof bare>, until = endless.until) =>
  theoryOf('Fluid model', fluid, { ...rush, ...set }, { ...endless, until });
const values = (set: Partial<typeof bare>, until = endless.until) =>
  Object.fromEntries(Object.entries(of(set, until).predicts).map(([name, { value }]) => [name, value]));

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

  it('says nothing of a line that never drains', () => {
    expect(values({ arrivalRate: 60 })).toEqual({});
    expect(of({ arrivalRate: 60 }).broken).toContain('utilisation is 1.00: it never drains');
  });

  it.each([
    ['there is a burst and an outage', { outageSeconds: 5 }],
    ['messages expire after 2 s', { timeToLive: 2 }],
    ['20 messages at most are too few to be taken for a fluid', { capacity: 20 }],
    [
      'arrivals or service are random, and the peak is too low for chance to even out',
      { arrivals: 'poisson', burstRate: 70 },
    ],
  ] as const)('does not cover a run in which %s', (sentence, set) => {
    expect(of(set).broken).toContain(sentence);
    expect(of(set).predicts).toEqual({});
  });

  it('takes many random messages for a flow', () => {
    expect(of({ arrivals: 'poisson', service: 'exponential' }).broken).toEqual([]);
  });

  it('speaks of what a run gets to see', () => {
    expect(of({}, 15).broken).toContain('the run ends before the burst does');
    expect(Object.keys(values({}, 50))).toEqual(['peakDepth', 'rejected']);
    expect(of({}, 50).broken).toEqual(['the run ends before the line is empty']);
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
