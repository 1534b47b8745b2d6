import { describe, expect, it } from 'vitest';
import { endless } from '../../../src/simulations/engine/closed-form.js';
import { theory } from '../../../src/simulations/queue/theory.js';
import { bare } from './default-knobs.js';

const of = (set: Partial<typeof bare>) => theory({ ...bare, ...set }, endless);

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
    ['M/M/1/10', { capacity: 10, service: 'constant' }],
  ] as const)('%s: %j', (name, set) => {
    expect(of(set)?.name).toBe(name);
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
    ['a burst beside an outage', { burstSeconds: 10, outageSeconds: 10 }, 'there is a burst and an outage'],
    [
      'regular arrivals',
      { arrivals: 'regular', consumers: 2 },
      'arrivals are regular, not Poisson: real waits are shorter',
    ],
    [
      'a limit and constant service',
      { capacity: 10, service: 'constant' },
      'service is constant, not exponential, and the line has a limit',
    ],
    ['expiry', { timeToLive: 5 }, 'messages expire after 5 s, so not all are served'],
  ] as const)('%s', (_, set, sentence) => {
    expect(of(set)?.broken).toContain(sentence);
  });

  it.each([
    ['messages that expire', { arrivalRate: 95, timeToLive: 0.01 }],
    ['a limited line with constant service', { capacity: 10, service: 'constant' }],
    ['a burst and an outage', { burstSeconds: 1, outageSeconds: 1 }],
    ['nothing that arrives', { capacity: 136, arrivalRate: 0 }],
    ['overload and expiry', { arrivalRate: 120, timeToLive: 5 }],
  ] as const)('and predicts nothing of %s', (_, set) => {
    expect(of(set).predicts).toEqual({});
    expect(of(set).broken.length).toBeGreaterThan(0);
  });

  it('keeps what is certain under overload', () => {
    expect(Object.keys(of({ arrivalRate: 120 }).predicts)).toEqual(['utilisation', 'throughput']);
  });

  it('that a run is too short for so busy a queue', () => {
    const nearlyFull = theory({ ...bare, arrivalRate: 99 }, { until: 400, warmUp: 40, trace: null });
    expect(nearlyFull.predicts).toEqual({});
    expect(nearlyFull.broken).toEqual([
      expect.stringMatching(/^a queue so busy settles in some [\d,]+ s, longer than the run$/),
    ]);
    expect(of({ arrivalRate: 99 }).broken).toEqual([]);
  });

  it('nothing, for an M/M/1', () => {
    expect(of({})?.broken).toEqual([]);
  });
});
