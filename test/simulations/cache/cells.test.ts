import { describe, expect, it } from 'vitest';
import { flow } from '../../../src/simulations/cache/cells.js';
import { plain, span } from '../../../src/text/line.js';

describe('cells in lines', () => {
  const cells = ['1 v2●', '2', '30 v4!▅', '4', '5'].map((text) => span(text));

  it.each([
    [30, 3, ['1 v2●  2  30 v4!▅  4  5']],
    [10, 3, ['1 v2●  2', '30 v4!▅  4', '5']],
    [10, 2, ['1 v2●  2', '30 v4!▅  4']],
    [7, 9, ['1 v2●', '2', '30 v4!▅', '4  5']],
  ])('of %i columns, at most %i', (columns, rows, expected) => {
    expect(flow(cells, columns, rows).map(plain)).toEqual(expected);
  });
});
