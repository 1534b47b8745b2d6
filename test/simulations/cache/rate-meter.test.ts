import { describe, expect, it } from 'vitest';
import { RateMeter } from '../../../src/simulations/cache/rate-meter.js';

describe('a rate meter', () => {
  it('knows a steady rate, at any time', () => {
    const meter = new RateMeter(1);
    for (let event = 0; event < 1000; event++) {
      meter.add(event / 50);
      if (event > 100) expect(Math.abs(meter.perSecond(event / 50) - 50)).toBeLessThanOrEqual(2);
    }
  });

  it('forgets what is older than its window', () => {
    const meter = new RateMeter(2);
    meter.add(0.5, 7);
    expect(meter.count(2.3)).toBe(7);
    expect(meter.count(2.6)).toBe(0);
    meter.add(50);
    expect(meter.count(50)).toBe(1);
  });

  it('does not divide by nothing at the start', () => {
    expect(new RateMeter(1).perSecond(0)).toBe(0);
  });
});
