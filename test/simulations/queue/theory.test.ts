import { describe, expect, it } from 'vitest';
import { theory } from '../../../src/simulations/queue/theory.js';
import { bare } from './default-knobs.js';

const of = (set: Partial<typeof bare>) => theory({ ...bare, ...set });

describe('theory is named after its model', () => {
  it.each([
    ['M/M/1', {}],
    ['M/M/4', { consumers: 4 }],
    ['M/D/1', { service: 'constant' }],
    ['M/G/1', { service: 'lognormal' }],
    ['M/G/4, an approximation', { service: 'constant', consumers: 4 }],
    ['D/M/1', { arrivals: 'regular' }],
    ['D/D/2', { arrivals: 'regular', service: 'constant', consumers: 2 }],
    ['M/M/1/500', { capacity: 500 }],
    ['Erlang B, 3 places', { consumers: 3, capacity: 3, service: 'lognormal' }],
    ['No steady state', { arrivalRate: 120 }],
    ['Fluid model', { burstSeconds: 10 }],
  ] as const)('%s: %j', (name, set) => {
    expect(of(set)?.name).toBe(name);
  });

  it.each([
    ['a limited line with constant service', { capacity: 10, service: 'constant' }],
    ['a burst and an outage at once', { burstSeconds: 1, outageSeconds: 1 }],
  ] as const)('and is missing for %s', (_, set) => {
    expect(of(set)).toBe(null);
  });
});

describe('theory gives the textbook’s numbers', () => {
  it.each([
    ['meanInSystem', 4],
    ['meanInQueue', 3.2],
    ['meanTimeInSystem', 0.05],
    ['meanTimeInQueue', 0.04],
    ['probabilityWait', 0.8],
    ['p50', 0.034657],
    ['p99', 0.230259],
  ])('M/M/1 at 80 of 100: %s is %d', (metric, value) => {
    expect(of({})?.predicts[metric]?.value).toBeCloseTo(value, 6);
  });

  it('constant service waits half as long as exponential', () => {
    const wait = (service: 'constant' | 'exponential') => of({ service })?.predicts.meanTimeInQueue?.value ?? 0;
    expect(wait('constant')).toBeCloseTo(wait('exponential') / 2, 12);
  });

  it('lognormal service of variation 1 waits as long as exponential', () => {
    expect(of({ service: 'lognormal', serviceCv: 1 })?.predicts.meanTimeInQueue?.value).toBeCloseTo(0.04, 12);
  });
});

describe('theory says what this run does that it does not allow', () => {
  it.each([
    [
      'more than can be served',
      { arrivalRate: 70, serviceRate: 60 },
      'utilisation is 1.17: no steady state, the line grows by 10/s',
    ],
    [
      'a burst',
      { burstSeconds: 10 },
      'a burst: the arrival rate is not constant, so there is no steady state to compare with',
    ],
    [
      'regular arrivals',
      { arrivals: 'regular', consumers: 2 },
      'arrivals are regular, not Poisson: real waits are shorter',
    ],
    [
      'more than can be served, were it not for expiry',
      { arrivalRate: 120, timeToLive: 5 },
      'utilisation is 1.20: only those that expire keep the line from growing for ever',
    ],
    ['expiry', { timeToLive: 5 }, 'messages expire after 5 s, so not all are served'],
  ] as const)('%s', (_, set, sentence) => {
    expect(of(set)?.broken).toContain(sentence);
  });

  it('nothing, for an M/M/1', () => {
    expect(of({})?.broken).toEqual([]);
  });
});
