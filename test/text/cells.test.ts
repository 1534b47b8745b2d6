import { describe, expect, it } from 'vitest';
import { cellOf, joined } from '../../src/text/cells.js';

describe('the cell of an instant', () => {
  it.each([
    [0, 0],
    [59.9, 4],
    [60, 5],
    [120, 9],
    [-5, 0],
    [500, 9],
  ])('at %d of 120 in ten cells is %d', (at, cell) => {
    expect(cellOf(at, 120, 10)).toBe(cell);
  });
});

it('neighbours of one tone become one span', () => {
  const cells = [
    { text: 'a', tone: 'good' as const },
    { text: 'b', tone: 'good' as const },
    { text: 'c', tone: undefined },
  ];
  expect(joined(cells)).toEqual([{ text: 'ab', tone: 'good' }, { text: 'c' }]);
});
