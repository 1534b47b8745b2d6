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
    ['1.5e-3 s', 0.0015, 's'],
    ['2E+2', 200, ''],
    ['7.', 7, ''],
    ['= 5', 5, ''],
    ['~5', 5, ''],
    ['– 3', -3, ''],
    ['€ 5', 5, '€'],
    ['£5 a', 5, 'a'],
    ['3 / 4', 0.75, ''],
    ['10/4 s', 2.5, 's'],
    ['12,345,678', 12_345_678, ''],
    ['1’400', 1400, ''],
    ['1_400', 1400, ''],
    ['1 400.25', 1400.25, ''],
    ['12.345.678,9', 12_345_678.9, ''],
    ['  8  ', 8, ''],
    ['5 m³', 5, 'm³'],
    ['5 µs', 5, 'µs'],
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
    '1,400,00',
    '0,400,000',
    '1.2.3,4',
    '1,4,5',
    '5 a1',
    '5 s!',
    '1e1234 s2',
    '.',
    '-',
    '5 abcdefghijklmnopqrstuvwxy',
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
    ['s', 1, ['s', 'sec', 'secs', 'second', 'seconds', 'S', ' s ']],
    ['ms', 0.001, ['ms', 'millisecond', 'milliseconds']],
    ['min', 60, ['min', 'm', 'mins', 'minute', 'minutes']],
    ['h', 3600, ['h', 'hr', 'hrs', 'hour', 'hours']],
    ['d', 86_400, ['d', 'day', 'days']],
    ['weeks', 604_800, ['week', 'weeks']],
  ])('of time in %s has %s seconds, however it is called', (_, seconds, names) => {
    expect(names.map((unit) => valueIn({ value: 1, unit }, 's'))).toEqual(names.map(() => seconds));
    expect(names.map((wanted) => valueIn({ value: seconds, unit: 's' }, wanted))).toEqual(names.map(() => 1));
  });

  it.each([
    [70, '', 's', 70],
    [70, '', '%', 70],
    [5, 'constructor', 'messages', 5],
    [62, '%', 'messages', null],
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
