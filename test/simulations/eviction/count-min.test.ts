import { describe, expect, it } from 'vitest';
import { CountMin } from '../../../src/simulations/eviction/count-min.js';

const counted = (sample: number, additions: Readonly<Record<number, number>>) => {
  const sketch = new CountMin(64, sample);
  for (const [key, times] of Object.entries(additions)) {
    for (let time = 0; time < times; time++) sketch.add(Number(key));
  }
  return sketch;
};

describe('the count-min sketch', () => {
  it('counts', () => {
    const sketch = counted(1000, { 3: 5, 9: 2 });
    expect([sketch.estimate(3), sketch.estimate(9), sketch.estimate(4)]).toEqual([5, 2, 0]);
  });

  it('never counts too few', () => {
    const sketch = new CountMin(8, 1000);
    for (let key = 0; key < 200; key++) sketch.add(key);
    for (let key = 0; key < 200; key++) expect(sketch.estimate(key)).toBeGreaterThanOrEqual(1);
  });

  it('stops at 15', () => {
    expect(counted(1000, { 1: 40 }).estimate(1)).toBe(15);
  });

  it('halves everything when its sample is full, and again after half as many more', () => {
    const sketch = counted(20, { 1: 12, 2: 7 });
    sketch.add(3);
    expect([sketch.estimate(1), sketch.estimate(2), sketch.estimate(3)]).toEqual([6, 3, 0]);
    for (let time = 0; time < 10; time++) sketch.add(3);
    expect([sketch.estimate(1), sketch.estimate(3)]).toEqual([3, 5]);
  });
});
