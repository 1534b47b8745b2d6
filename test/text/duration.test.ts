import { describe, expect, it } from 'vitest';
import { clockTime, spokenTime, workTime } from '../../src/text/duration.js';

describe('a duration', () => {
  it.each([
    [0, '0:00'],
    [59_400, '0:59'],
    [59_600, '1:00'],
    [192_000, '3:12'],
    [-5, '0:00'],
  ])('of %d ms is %s on a clock', (milliseconds, text) => {
    expect(clockTime(milliseconds)).toBe(text);
  });

  it.each([
    [45_000, '45 s'],
    [60_000, '1 min'],
    [80_000, '1 min 20 s'],
    [240_000, '4 min'],
  ])('of %d ms is said as %s', (milliseconds, text) => {
    expect(spokenTime(milliseconds)).toBe(text);
  });

  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 h'],
    [65, '1 h 05'],
    [160.4, '2 h 40'],
  ])('of %d minutes is %s of work', (minutes, text) => {
    expect(workTime(minutes)).toBe(text);
  });
});
