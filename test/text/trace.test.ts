import { describe, expect, it } from 'vitest';
import { brailleOf, emptyCell } from '../../src/text/dots.js';
import { trace } from '../../src/text/trace.js';

function drawn(values: readonly number[], filled: boolean): string[] {
  const dots = trace(values, values.length, 4, 2, 8, filled);
  return [0, 1].map((row) =>
    [0, 1, 2, 3].map((column) => (dots.at(column, row) === emptyCell ? ' ' : brailleOf(dots.at(column, row)))).join(''),
  );
}

describe('the dots of a curve', () => {
  it('fill the area under the first, and line the others', () => {
    expect(drawn([8, 8, 8, 8, 4, 4, 4, 4], true)).toEqual(['⣿⣿  ', '⣿⣿⣿⣿']);
    expect(drawn([8, 8, 8, 8, 4, 4, 4, 4], false)).toEqual(['⠉⠉⡆ ', '  ⠉⠉']);
  });

  it('are at least one for anything above nothing, and none for nothing where there is an area', () => {
    expect(drawn([0.01, 0.01, 0, 0, 0, 0, 0, 0], true)).toEqual(['    ', '⣀   ']);
  });

  it('leave a gap where there was no value', () => {
    const gap = Number.NaN;
    expect(drawn([8, 8, gap, gap, gap, gap, 8, 8], true)).toEqual(['⣿  ⣿', '⣿  ⣿']);
  });
});
