import { describe, expect, it } from 'vitest';
import { formatExactly, formatNumber, formatQuantity, formatSeconds } from '../../src/text/number.js';

describe('a number for people', () => {
  it.each([
    [1400, undefined, '1,400'],
    [1234567.891, undefined, '1,234,567.89'],
    [1234567.891, 1, '1,234,567.9'],
    [999, undefined, '999'],
    [-1400, undefined, '-1,400'],
    [3.1, undefined, '3.1'],
    [2, 2, '2.00'],
    [-0.001, 1, '0.0'],
    [0, undefined, '0'],
    [Number.POSITIVE_INFINITY, undefined, '∞'],
    [Number.NEGATIVE_INFINITY, undefined, '-∞'],
    [Number.NaN, undefined, '–'],
    [0.125, undefined, '0.13'],
    [1.5, 0, '2'],
  ])('writes %d with %s decimals as %s', (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text);
  });

  it.each([
    [70, 's', 0, '70 s'],
    [1400, 'messages', undefined, '1,400 messages'],
    [50, '/s', undefined, '50/s'],
    [0.9, '%', 0, '90 %'],
    [0.0955, '%', 1, '9.6 %'],
    [3, '', undefined, '3'],
    [null, 's', 0, '–'],
  ])('writes %s in %s as %4$s', (value, unit, digits, text) => {
    expect(formatQuantity(value, unit, digits)).toBe(text);
  });
});

describe('a duration for people', () => {
  it.each([
    [0.0031, '3.1 ms'],
    [0.02, '20 ms'],
    [0.9996, '1 s'],
    [0.005, '5 ms'],
    [7, '7 s'],
    [7.53, '7.5 s'],
    [69.97, '70 s'],
    [3600, '3,600 s'],
    [0, '0 s'],
  ])('%d s is %s', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text);
  });
});

describe('a number to the last digit', () => {
  it.each([
    [0.1 + 0.2, undefined, '0.3'],
    [1234567.125, undefined, '1,234,567.125'],
    [1234567, 3, '1,230,000'],
    [-0.0005, undefined, '-0.0005'],
    [2 / 3, 2, '0.67'],
  ])('writes %d with %s digits as %s', (value, digits, text) => {
    expect(formatExactly(value, digits)).toBe(text);
  });
});
