import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/text/key.js';
import { type Line, line, plain } from '../../src/text/line.js';
import { follow, lastScroll, scrolled, scrollTarget, squeezed } from '../../src/text/scroll.js';

const lines = Array.from({ length: 30 }, (_, index): Line => line(`line ${index + 1}`));

function shown(of: readonly Line[], rows: number, scroll = 0, columns = 40): string[] {
  return scrolled(of, { columns, rows }, scroll).map(plain);
}

describe('lines in a window', () => {
  it('are all shown when they fit', () => {
    expect(shown(lines.slice(0, 3), 3)).toEqual(['line 1', 'line 2', 'line 3']);
  });

  it('say how many more there are below', () => {
    expect(shown(lines, 4)).toEqual(['line 1', 'line 2', 'line 3', '↓ 27 more lines below']);
    expect(shown(lines, 4, 26)).toEqual(['line 27', 'line 28', 'line 29', '↓ 1 more line below']);
  });

  it('say when they end, however far they are scrolled', () => {
    expect(shown(lines, 3, 99)).toEqual(['line 29', 'line 30', '— end —']);
  });

  it('never take more rows than there are, nor more columns', () => {
    expect(shown(lines, 1)).toEqual(['line 1']);
    expect(shown(lines, 30, 0, 5)[9]).toBe('line…');
  });
});

describe('the scroll after a key', () => {
  it.each<[Key, number, number | null]>([
    ['down', 2, 3],
    ['j', 2, 3],
    ['up', 0, 0],
    ['k', 5, 4],
    ['page-down', 2, 9],
    [' ', 2, 9],
    ['page-up', 9, 2],
    ['end', 0, 21],
    ['down', 21, 21],
    ['up', 99, 20],
    ['home', 5, 0],
    ['x', 2, null],
  ])('%s from %i is %j', (key, from, to) => {
    expect(scrollTarget(key, from, 30, 10)).toBe(to);
  });
});

describe('empty lines', () => {
  const loose = ['one', '', 'two', '', 'three', 'four', ''].map((text) => line(text));

  it.each([
    [7, ['one', '', 'two', '', 'three', 'four']],
    [5, ['one', '', 'two', 'three', 'four']],
    [4, ['one', 'two', 'three', 'four']],
    [2, ['one', 'two', 'three', 'four']],
  ])('go where only %i rows are left, the lowest first', (rows, kept) => {
    expect(squeezed(loose, rows).map(plain)).toEqual(kept);
  });
});

describe('the farthest scroll', () => {
  it.each([
    [5, 10, 0],
    [10, 10, 0],
    [11, 10, 2],
    [30, 10, 21],
  ])('of %i lines in %i rows ends at %i', (count, rows, end) => {
    expect(lastScroll(count, rows)).toBe(end);
  });

  it.each([
    ['stays when the focus is on screen', 3, 5, 3],
    ['goes up to a focus above', 8, 2, 2],
    ['goes down to a focus below', 0, 15, 7],
  ])('%s', (_, scroll, focus, expected) => {
    expect(follow(scroll, focus, 30, 10)).toBe(expected);
  });
});
