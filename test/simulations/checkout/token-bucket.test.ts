import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBucket } from '../../../src/simulations/checkout/token-bucket.js';

describe('a token bucket', () => {
  it('lets its burst pass at once, and no more', () => {
    const bucket = new TokenBucket(50, 100);
    const passed = Array.from({ length: 150 }, () => bucket.take(0)).filter(Boolean);
    expect(passed).toHaveLength(100);
  });

  it('fills up to its burst and not beyond', () => {
    const bucket = new TokenBucket(50, 100);
    for (let order = 0; order < 100; order++) bucket.take(0);
    expect([bucket.tokens(1), bucket.tokens(2), bucket.tokens(1000)]).toEqual([50, 100, 100]);
  });

  it('is empty exactly at burst ÷ (rate − limit) when orders come twice as fast as tokens', () => {
    const bucket = new TokenBucket(50, 100);
    const refused = Array.from({ length: 400 }, (_, order) => order / 100).filter((at) => !bucket.take(at));
    expect(refused[0]).toBe(2);
  });

  it('never lets more than burst + rate × time pass', () => {
    const gaps = fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (waits, rate, burst) => {
        const bucket = new TokenBucket(rate, burst);
        let at = 0;
        let passed = 0;
        for (const wait of waits) {
          at += wait;
          if (bucket.take(at)) passed += 1;
        }
        expect(passed).toBeLessThan(burst + rate * at + 1);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
