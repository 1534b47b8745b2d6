import { describe, expect, it } from 'vitest';
import {
  allenCunneen,
  type Closed,
  clockwork,
  evenToOne,
  exactWait,
} from '../../../src/simulations/queue/unlimited-theory.js';
import { bare } from './default-knobs.js';

const wait = (theory: Closed) => theory.predicts().meanTimeInQueue?.value ?? Number.NaN;

describe('the mean wait', () => {
  it('of an approximation is the exact one where both are known', () => {
    const one = { ...bare, service: 'lognormal', serviceCv: 2 } as const;
    expect(wait(allenCunneen(one))).toBeCloseTo(wait(exactWait(one)), 12);
    const exponential = { ...bare, consumers: 3, arrivalRate: 250 } as const;
    expect(wait(allenCunneen(exponential))).toBeCloseTo(wait(exactWait(exponential)), 12);
  });

  it('is shorter where arrivals are even, and nothing where service is, too', () => {
    expect(wait(evenToOne(bare))).toBeLessThan(wait(exactWait(bare)) / 2);
    expect(wait(clockwork(bare))).toBe(0);
  });

  it('obeys Little’s law with everything that follows from it', () => {
    const predicts = exactWait({ ...bare, consumers: 2, arrivalRate: 150 }).predicts();
    expect(predicts.meanInQueue?.value).toBeCloseTo(150 * Number(predicts.meanTimeInQueue?.value), 12);
    expect(predicts.meanInSystem?.value).toBeCloseTo(150 * Number(predicts.meanTimeInSystem?.value), 12);
  });
});
