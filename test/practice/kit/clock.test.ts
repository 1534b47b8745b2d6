import { describe, expect, it } from 'vitest';
import { advance, startClock } from '../../../src/practice/kit/clock.js';

describe('the clock of an exercise', () => {
  it.each([
    ['counts what goes by', [500, 1000], 1000],
    ['counts a gap only as far as somebody may have sat through it', [500, 90_000], 3500],
    ['counts nothing while the machine’s clock is set back, and goes on from there', [500, -9000, -8000], 1500],
  ])('%s', (_, looks, elapsed) => {
    expect(looks.reduce((clock, now) => advance(clock, now), startClock(0)).elapsed).toBe(elapsed);
  });

  it('goes on from what had elapsed', () => {
    expect(advance(startClock(100, 60_000), 400).elapsed).toBe(60_300);
  });
});
