import { describe, expect, it } from 'vitest';
import { fitLines } from '../../../src/practice/versions/fit-lines.js';
import { line } from '../../../src/text/line.js';
import { words } from '../practising.js';

const lines = ['one', '', 'two', '', 'three', 'four', ''].map((text) => line(text));

function fitted(rows: number, scroll = 0, columns = 40): string[] {
  return words(fitLines(lines, { columns, rows }, scroll)).split('\n');
}

describe('lines made to fit', () => {
  it('stay as they are where there is room, without the empty ones at the end', () => {
    expect(fitted(7)).toEqual(['one', '', 'two', '', 'three', 'four']);
  });

  it('lose their empty lines first, the lowest first', () => {
    expect(fitted(5)).toEqual(['one', '', 'two', 'three', 'four']);
    expect(fitted(4)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('become a window that says what lies beyond', () => {
    expect(fitted(3)).toEqual(['one', 'two', '↓ 2 lines more, PgDn']);
    expect(fitted(3, 1)).toEqual(['two', 'three', '↓ 1 line more, PgDn   ↑ PgUp']);
    expect(fitted(3, 99)).toEqual(['three', 'four', '↑ PgUp']);
  });

  it('are cut to the columns', () => {
    expect(fitted(6, 0, 4)).toContain('thr…');
  });
});
