import { describe, expect, it } from 'vitest';
import { comesBack, inTime } from '../../src/text/when.js';

const hour = 3_600_000;
const day = 24 * hour;

describe('a time ahead', () => {
  it.each([
    [-day, 'now'],
    [0, 'now'],
    [hour, 'later today'],
    [day, 'tomorrow'],
    [1.4 * day, 'tomorrow'],
    [2 * day, 'in 2 days'],
    [44 * day, 'in 44 days'],
    [45 * day, 'in 2 months'],
    [500 * day, 'in 17 months'],
    [730 * day, 'in 2 years'],
  ])('of %d ms is %s', (milliseconds, words) => {
    expect(inTime(milliseconds)).toBe(words);
  });

  it('is when something comes back', () => {
    expect(comesBack(3 * day, day)).toBe('This one comes back in 2 days.');
    expect(comesBack(day, 0, 'The first of them')).toBe('The first of them comes back tomorrow.');
  });
});
