import { describe, expect, it } from 'vitest';
import { endless } from '../../../src/simulations/engine/closed-form.js';
import type { LogKnobs } from '../../../src/simulations/log/knobs.js';
import { ratesOf, theory } from '../../../src/simulations/log/theory.js';
import { knobValues } from './knob-values.js';

const says = (set: Partial<LogKnobs>, run = endless) => theory(knobValues(set), run);

it('one partition and one consumer are M/D/1, or M/M/1 where work is random', () => {
  const half = { partitions: 1, consumers: 1, produceRate: 5, workMs: 100, batch: 1 };
  expect(says(half).predicts.meanLatency?.value).toBeCloseTo(0.1 + 0.05);
  expect(says({ ...half, work: 'exponential' }).predicts.meanLatency?.value).toBeCloseTo(0.2);
  expect(says({ ...half, work: 'exponential' }).predicts.meanLag?.value).toBeCloseTo(1);
  expect(says(half).predicts.utilisation?.value).toBeCloseTo(0.5);
});

it('the rates of all partitions are what comes', () => {
  const rates = ratesOf(knobValues({ topics: 2, zipf: 1 }));
  expect(rates).toHaveLength(12);
  expect(rates.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(60);
});

it('says by how much an overloaded consumer falls behind', () => {
  const over = { partitions: 1, consumers: 1, produceRate: 15, workMs: 100 };
  const { name, predicts } = says(over, { until: 100, warmUp: 0, trace: null });
  expect(name).toBe('What is over grows');
  expect(predicts.lagAtEnd?.value).toBeCloseTo(500);
  expect([predicts.throughput?.value, predicts.utilisation?.value]).toEqual([10, 1]);
  expect(says(over).predicts.lagAtEnd).toBe(undefined);
});

describe('what it does not cover', () => {
  it.each<[Partial<LogKnobs>, string]>([
    [{ crashAt: 5 }, 'a consumer crashes'],
    [{ poisonAt: 5 }, 'a record is poisoned'],
    [{ failureShare: 0.1 }, 'attempts fail'],
    [{ scaling: 'on' }, 'consumers come and go with the lag'],
    [{ burstRate: 10, burstSeconds: 5 }, 'the rate does not stay the same: there is a burst'],
    [{ arrivals: 'regular' }, 'records do not come at random'],
    [{ batch: 500, maxPollSeconds: 10 }, 'a batch may take longer than the 10 s allowed between polls'],
    [{ produceRate: 0 }, 'no records come'],
    [
      { produceRate: 75 },
      'a consumer is loaded to within a tenth of what it can do: chance decides how far it falls behind',
    ],
  ])('%j: %s', (set, why) => {
    const { broken, predicts } = says(set);
    expect(broken).toContain(why);
    expect(predicts.meanLatency).toBe(undefined);
  });

  it('lag, where offsets are committed for a batch at a time', () => {
    expect(says({}).predicts.meanLatency).toBeDefined();
    expect(says({}).predicts.meanLag).toBe(undefined);
    expect(says({ batch: 1, commit: 'before' }).predicts.meanLag).toBe(undefined);
  });

  it('a run whose warm-up is too short to settle', () => {
    const { broken } = says({}, { until: 100, warmUp: 1, trace: null });
    expect(broken.join()).toContain('takes about');
  });
});
