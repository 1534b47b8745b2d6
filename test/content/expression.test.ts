import { describe, expect, it } from 'vitest';
import { ExpressionError, readExpression } from '../../src/content/expression.js';

const value = (written: string, ...runs: number[]) => {
  const queue = [...runs];
  return readExpression(written).value(() => queue.shift() ?? Number.NaN);
};

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 ^ 3 ^ 2', 512],
    ['2 * 3 ^ 2', 18],
    ['-3 + +5', 2],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 2', 5],
    ['6000 ÷ (80 − 50) × 2', 400],
    ['min(3, 1, 2) + max(1, 2)', 3],
    ['ln(exp(2)) + sqrt(9)', 5],
    ['.5 + 1e3', 1000.5],
  ])('%s is %s', (written, result) => {
    expect(value(written)).toBeCloseTo(result, 10);
  });

  it('may hold runs', () => {
    const { runs } = readExpression('[queue flash-sale peak] / [queue bounded limit=5 rejected]');
    expect(runs).toEqual([
      { reference: { simulation: 'queue', scenario: 'flash-sale', set: {} }, metric: 'peak', seeds: 1 },
      { reference: { simulation: 'queue', scenario: 'bounded', set: { limit: 5 } }, metric: 'rejected', seeds: 1 },
    ]);
    expect(value('[a b c] / [a b d] + 1', 6, 3)).toBe(3);
  });

  const noExpression = (written: string) =>
    `"${written}" is no expression; use numbers, + - * / ^ ( ), min, max, exp, ln, sqrt and runs`;
  const notThis = (what: string) =>
    `an expression is numbers, + - * / ^ ( ), min, max, exp, ln, sqrt and runs; not ${what}`;
  it.each([
    ['1 +', noExpression('1 +')],
    ['', notThis('this')],
    ['1; 2', notThis('this')],
    ['a.b', notThis('this')],
    ['"s"', notThis('this')],
    ['1 ? 2 : 3', notThis('this')],
    ['[1,2]', '"[1,2]" is no run; write [simulation scenario knob=value metric]'],
    ['[queue peak]', '"[queue peak]" is no run; write [simulation scenario knob=value metric]'],
    ['[queue a b=1]', '"[queue a b=1]" is no run; write [simulation scenario knob=value metric]'],
    ['[queue a b c]', '"[queue a b c]" is no run; write [simulation scenario knob=value metric]'],
    ['a', '"a" means nothing in an expression'],
    ['run7', '"run7" means nothing in an expression'],
    ['xrun0', '"xrun0" means nothing in an expression'],
    ['1 | 2', notThis('|')],
    ['1 % 2', notThis('%')],
    ['!1', notThis('!')],
    ['eval(1)', notThis('this')],
    ['constructor(1)', notThis('this')],
    ['this', notThis('this')],
    [`1${' '.repeat(500)}`, 'an expression has at most 500 characters'],
  ])('"%s" is none: %s', (written, message) => {
    expect(() => value(written)).toThrow(new ExpressionError(message));
  });

  it('may be 500 characters long', () => {
    expect(value(`1${' '.repeat(499)}`)).toBe(1);
  });
});
