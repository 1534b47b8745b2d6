import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/text/columns.js';

describe('columns', () => {
  it('stand on the last row and reach up to their value', () => {
    expect(columnsOf([0, 1, 2, 3, 4], 4, 2)).toEqual(['   ▄█', ' ▄███']);
  });

  it('show what is small, cut what is too much, and leave out what is not known', () => {
    expect(columnsOf([0.001, 9, Number.NaN], 4, 1)).toEqual(['▁█ ']);
  });

  it('are empty where nothing is the most', () => {
    expect(columnsOf([0, 0], 0, 1)).toEqual(['  ']);
  });
});
