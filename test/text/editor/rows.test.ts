import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnAt, placeAt, rowAt, rowsOf } from '../../../src/text/editor/rows.js';
import { width } from '../../../src/text/width.js';

const texts = (text: string, columns: number) => rowsOf(text, columns).map(({ start, end }) => text.slice(start, end));

describe('rows of a text', () => {
  const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
    ['one row for nothing', '', 10, ['']],
    ['breaks at a space', 'one two three', 8, ['one two', 'three']],
    ['breaks where a space does not fit', 'one two', 3, ['one', 'two']],
    ['breaks a word that is too long', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['keeps lines and empty lines', 'a\n\nb', 10, ['a', '', 'b']],
    ['counts wide characters twice', '漢字漢字', 4, ['漢字', '漢字']],
    ['keeps a space at the end', 'one ', 10, ['one ']],
  ];
  it.each(cases)('%s', (_, text, columns, expected) => {
    expect(texts(text, columns)).toEqual(expected);
  });

  it('never exceed the width, and hold every letter in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'bb', ' ', '\n', '漢', '👍🏽'), maxLength: 80 }),
        fc.integer({ min: 2, max: 20 }),
        (text, columns) => {
          const rows = texts(text, columns);
          for (const row of rows) expect(width(row)).toBeLessThanOrEqual(columns);
          expect(rows.join('').replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('places and columns', () => {
  const text = 'one two three';
  const rows = rowsOf(text, 8);

  it('puts a cursor at a break into the later row', () => {
    expect([0, 7, 8, 13].map((place) => rowAt(rows, place))).toEqual([0, 0, 1, 1]);
  });

  it('finds the place of a column and the column of a place', () => {
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('two rows were expected');
    expect(placeAt(text, second, 2)).toBe(10);
    expect(placeAt(text, first, 99)).toBe(7);
    expect(columnAt(text, second, 10)).toBe(2);
  });
});
