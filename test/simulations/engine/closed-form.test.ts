import { describe, expect, it } from 'vitest';
import { type ClosedForm, endless, theoryOf, unless } from '../../../src/simulations/engine/closed-form.js';

interface Knobs {
  readonly rate: number;
  readonly seconds: number;
}

const positive = unless<Knobs>(({ rate }) => rate < 0, 'the rate is negative');
const long = unless<Knobs>(
  ({ seconds }, { until }) => until < seconds,
  ({ seconds }) => `the run is shorter than ${seconds} s`,
);
const count: ClosedForm<Knobs> = {
  assumes: [positive, long],
  predicts: ({ rate, seconds }) => ({ count: { value: rate * seconds, formula: 'rate × seconds' } }),
};
const rough: ClosedForm<Knobs> = {
  assumes: [positive],
  predicts: () => ({ count: { value: 1, formula: 'about one' }, rate: { value: 2, formula: 'two' } }),
};

const of = (rate: number, seconds: number, until: number, forms = [count, rough]) => {
  const { name, predicts, broken } = theoryOf('Counting', forms, { rate, seconds }, { ...endless, until });
  return { name, values: Object.fromEntries(Object.entries(predicts).map(([key, { value }]) => [key, value])), broken };
};

describe('a theory', () => {
  it('takes what the first form says of a metric, where its assumptions hold', () => {
    expect(of(3, 4, 10)).toEqual({ name: 'Counting', values: { count: 12, rate: 2 }, broken: [] });
  });

  it('leaves a form out where an assumption fails, says which, and takes what others say', () => {
    expect(of(3, 40, 10)).toMatchObject({ values: { count: 1, rate: 2 }, broken: ['the run is shorter than 40 s'] });
  });

  it('names each assumption that fails, and each once', () => {
    expect(of(-1, 40, 10)).toMatchObject({
      values: {},
      broken: ['the rate is negative', 'the run is shorter than 40 s'],
    });
  });

  it('does not ask a form that does not hold what it predicts', () => {
    const dividing: ClosedForm<Knobs> = {
      assumes: [unless(({ seconds }) => seconds === 0, 'no time')],
      predicts: () => {
        throw new Error('asked');
      },
    };
    expect(of(1, 0, 10, [dividing]).broken).toEqual(['no time']);
  });
});
