import { describe, expect, it } from 'vitest';
import { readQuantity, valueIn } from '../../src/questions/quantity.js';

describe('a quantity', () => {
  it.each([
    ['70', 70, ''],
    ['70 s', 70, 's'],
    ['70s', 70, 's'],
    ['1,400', 1400, ''],
    ['1 400', 1400, ''],
    ['1\u202f400 ms', 1400, 'ms'],
    ["1'400", 1400, ''],
    ['1,400,000.5', 1400000.5, ''],
    ['1.400,5', 1400.5, ''],
    ['3,5', 3.5, ''],
    ['0,125', 0.125, ''],
    ['12,34 %', 12.34, '%'],
    ['.5', 0.5, ''],
    ['-3', -3, ''],
    ['−3 °C', -3, '°C'],
    ['+4', 4, ''],
    ['≈ 20', 20, ''],
    ['1e3', 1000, ''],
    ['1/8', 0.125, ''],
    ['50/s', 50, '/s'],
    ['80 messages/s', 80, 'messages/s'],
    ['$5', 5, '$'],
    ['62 %', 62, '%'],
  ])('"%s" is %s and "%s"', (written, value, unit) => {
    expect(readQuantity(written)).toEqual({ value, unit });
  });

  it.each([
    '',
    'many',
    '1.10.0',
    's 70',
    '1,40,000',
    '12:30',
    '3 min 20 s',
    '^1.2',
    '1/0',
    '--3',
    '1..2',
    '5 of 8 items are in here, or so',
  ])('"%s" is none', (written) => {
    expect(readQuantity(written)).toBeNull();
  });

  it.each([
    [70, '', 's', 70],
    [2, 'min', 's', 120],
    [1500, 'ms', 'seconds', 1.5],
    [1, 'h', 'min', 60],
    [62, '%', '', 0.62],
    [62, 'percent', '%', 62],
    [5, 'orders', '', 5],
    [5, 'orders', 'messages', 5],
    [5, 'S', 's', 5],
    [5, 'orders', 's', null],
    [5, 's', 'messages', null],
    [5, '%', 's', null],
    [5, 's', '%', null],
  ])('%s %s in %s is %s', (value, unit, wanted, expected) => {
    expect(valueIn({ value, unit }, wanted)).toBe(expected);
  });
});
