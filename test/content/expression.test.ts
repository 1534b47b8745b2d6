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
      { reference: { simulation: 'queue', scenario: 'flash-sale', set: {} }, metric: 'peak' },
      { reference: { simulation: 'queue', scenario: 'bounded', set: { limit: 5 } }, metric: 'rejected' },
    ]);
    expect(value('[a b c] / [a b d] + 1', 6, 3)).toBe(3);
  });

  it.each([
    '',
    '1 +',
    '[queue peak]',
    '[queue bounded limit=5]',
    'a.b',
    'a',
    'run7',
    'x => x',
    '"s"',
    '1 ? 2 : 3',
    '1 | 2',
    '!1',
    '[1,2]',
    'eval(1)',
    'this',
    '1; 2',
  ])('"%s" is none', (written) => {
    expect(() => value(written)).toThrow(ExpressionError);
  });
});
