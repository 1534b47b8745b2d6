import { describe, expect, it } from 'vitest';
import { scrollBy, scrolled, stage, turn, undrawn } from '../../src/practice/stage.js';
import type { Key } from '../../src/text/key.js';
import { plain } from '../../src/text/line.js';

const quiet = stage({ title: 't', status: '', keys: [], view: () => [], say: [], form: null });

describe('a stage', () => {
  it('stays as it is where nothing is meant', () => {
    expect([quiet.press('x', 0).exercise, quiet.paste('x', 0).exercise, quiet.tick(0).exercise]).toEqual([
      quiet,
      quiet,
      quiet,
    ]);
    expect([quiet.typing, quiet.done, quiet.every]).toEqual([false, false, null]);
  });

  it('goes on with enter when a line comes and nothing was asked', () => {
    const next = stage({
      title: 'n',
      status: '',
      keys: [],
      view: () => [],
      say: [],
      form: null,
      press: (key) => (key === 'enter' ? turn(quiet) : null),
    });
    expect(next.read('', 0)).toEqual({ exercise: quiet, events: [] });
  });
});

describe('a page longer than the screen', () => {
  const lines = Array.from({ length: 10 }, (_, row) => [{ text: `row ${row}` }]);

  it('says how much more there is', () => {
    const drawn = undrawn();
    expect(scrolled(lines, { columns: 20, rows: 4 }, 0, drawn).map(plain)).toEqual([
      'row 0',
      'row 1',
      'row 2',
      '▼ 7 more',
    ]);
    expect(drawn.farthest).toBe(7);
    expect(scrolled(lines, { columns: 20, rows: 4 }, 99, drawn).map(plain)).toEqual([
      'row 7',
      'row 8',
      'row 9',
      '▲ the end',
    ]);
  });

  it('says nothing when all of it fits', () => {
    expect(scrolled(lines, { columns: 20, rows: 10 }, 3, undrawn())).toHaveLength(10);
  });

  it.each<[Key, number, number | null]>([
    ['down', 2, 3],
    ['up', 0, 0],
    ['page-down', 2, 7],
    ['end', 0, 7],
    ['home', 5, 0],
    ['x', 2, null],
  ])('%s from %i goes to %s', (key, from, to) => {
    expect(scrollBy(key, from, { columns: 1, farthest: 7 })).toBe(to);
  });
});
