import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HedgeDelay } from '../../../src/simulations/fan-out/hedge-delay.js';
import { bare } from './default-knobs.js';

describe('the delay before a second copy', () => {
  it.each([
    ['never', Number.POSITIVE_INFINITY],
    ['after-delay', 0.02],
    ['tied', 0.003],
    ['after-percentile', Number.POSITIVE_INFINITY],
  ] as const)('is for %s %d s before anything is known', (hedging, seconds) => {
    expect(new HedgeDelay({ ...bare, hedging, hedgeMs: 20, messageMs: 1.5 }).seconds).toBe(seconds);
  });

  it('is the percentile of the last two thousand answers, taken anew after every two hundred', () => {
    const answers = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 200, maxLength: 3000 });
    fc.assert(
      fc.property(answers, fc.constantFrom(1, 50, 95, 99.9), (seconds, hedgePercentile) => {
        const delay = new HedgeDelay({ ...bare, hedging: 'after-percentile', hedgePercentile });
        for (const each of seconds) delay.learn(each);
        const taken = seconds.slice(0, seconds.length - (seconds.length % 200)).slice(-2000);
        const within = taken.filter((each) => each <= delay.seconds).length;
        expect(within).toBeGreaterThanOrEqual((hedgePercentile / 100) * taken.length - 1e-9);
        const below = taken.filter((each) => each < delay.seconds).length;
        expect(below).toBeLessThan((hedgePercentile / 100) * taken.length);
      }),
      { seed: 1, numRuns: 40 },
    );
  });
});
