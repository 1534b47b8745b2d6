import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleTo, ticksTo } from '../../src/text/ticks.js';

describe('the scale of an axis', () => {
  it.each([
    [1400, 3, false, 1500, 500],
    [1400, 2, false, 2000, 1000],
    [841, 4, false, 1000, 500],
    [0.02, 2, false, 0.02, 0.01],
    [100, 5, false, 100, 20],
    [1, 2, true, 1, 1],
    [3, 5, true, 3, 1],
    [0, 4, true, 1, 1],
    [Number.NaN, 4, false, 1, 0.5],
  ])('up to %d in %d steps at most (whole: %s) ends at %d, in steps of %d', (most, ticks, whole, top, step) => {
    expect(scaleTo(most, ticks, whole)).toEqual({ top, step });
  });

  it('holds what it is for, in few steps of 1, 2 or 5, whatever that is', () => {
    const most = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(most, fc.integer({ min: 1, max: 8 }), (value, ticks) => {
        const { top, step } = scaleTo(value, ticks);
        expect(top).toBeGreaterThanOrEqual(value * (1 - 1e-6));
        expect(Math.round(top / step)).toBeLessThanOrEqual(ticks);
        expect(['1', '2', '5']).toContain(step.toExponential(3)[0]);
      }),
      { seed: 1 },
    );
  });
});

describe('the ticks of an axis', () => {
  it.each([
    [120, 6, [0, 20, 40, 60, 80, 100, 120]],
    [120, 2, [0, 100]],
    [62, 4, [0, 20, 40, 60]],
    [0.3, 3, [0, 0.1, 0.2, 0.3]],
  ])('up to %d in %d steps at most are %j', (end, ticks, values) => {
    expect(ticksTo(end, ticks)).toEqual(values);
  });
});
