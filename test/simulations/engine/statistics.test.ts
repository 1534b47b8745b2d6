import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchMeans, Moments, student975, TimeAverage } from '../../../src/simulations/engine/statistics.js';
import { Streams } from '../../../src/simulations/engine/streams.js';

describe('a mean over time', () => {
  it('weighs each value by how long it lasted', () => {
    const depth = new TimeAverage();
    depth.set(2, 10);
    depth.set(3, 0);
    expect(depth.mean(4)).toBe(2.5);
    expect(depth.area(4)).toBe(10);
  });

  it('leaves the warm-up out, though a value set in it goes on', () => {
    const depth = new TimeAverage(0, 10);
    depth.set(5, 4);
    depth.set(12, 0);
    expect(depth.mean(14)).toBe(2);
    expect(depth.mean(8)).toBe(0);
  });

  it('is the value itself while no time has passed', () => {
    expect(new TimeAverage(3).mean(0)).toBe(3);
  });

  it('can be read at any time without changing what comes after', () => {
    const depth = new TimeAverage();
    depth.set(1, 5);
    expect(depth.mean(2)).toBe(2.5);
    expect(depth.mean(2)).toBe(2.5);
    expect(depth.value).toBe(5);
  });
});

describe('moments', () => {
  it('are those of the textbook formulas', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 }),
        (values) => {
          const moments = new Moments();
          for (const value of values) moments.add(value);
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
          expect(moments.mean).toBeCloseTo(mean, 4);
          expect(moments.variance ?? 0).toBeCloseTo(variance, 0);
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  it('do not cancel for large numbers that lie close together', () => {
    const moments = new Moments();
    for (const value of [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]) moments.add(value);
    expect(moments.variance).toBe(30);
  });

  it('are missing before there is enough to tell', () => {
    const moments = new Moments();
    expect([moments.mean, moments.variance, moments.count]).toEqual([null, null, 0]);
    moments.add(1);
    expect([moments.mean, moments.variance]).toEqual([1, null]);
  });
});

describe('batch means', () => {
  it('say nothing before there are twenty batches', () => {
    const means = new BatchMeans();
    for (let observation = 0; observation < 19; observation++) means.add(1);
    expect(means.halfWidth95).toBe(null);
    means.add(1);
    expect(means.halfWidth95).toBe(0);
  });

  it('cover the true mean of a dependent series about 95 times in 100, where a naive interval does not', () => {
    let covered = 0;
    let naivelyCovered = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const noise = new Streams(seed).of('noise');
      const batches = new BatchMeans();
      const naive = new Moments();
      let value = 0;
      for (let observation = 0; observation < 8000; observation++) {
        value = 0.9 * value + noise.normal();
        batches.add(value);
        naive.add(value);
      }
      const off = Math.abs(naive.mean ?? Number.NaN);
      if (off <= (batches.halfWidth95 ?? 0)) covered += 1;
      if (off <= 1.96 * Math.sqrt((naive.variance ?? 0) / naive.count)) naivelyCovered += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(180);
    expect(covered).toBeLessThanOrEqual(199);
    expect(naivelyCovered).toBeLessThan(120);
  });
});

describe('Student’s t', () => {
  it.each([
    [1, 12.7062],
    [2, 4.3027],
    [5, 2.5706],
    [8, 2.306],
    [9, 2.2622],
    [10, 2.2281],
    [19, 2.093],
    [30, 2.0423],
    [39, 2.0227],
  ])('has its 97.5 %% point with %d degrees of freedom at %d', (freedom, point) => {
    expect(student975(freedom)).toBeCloseTo(point, 3);
  });
});
