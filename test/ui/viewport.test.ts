import { describe, expect, it } from 'vitest';
import { viewportOf } from '../../src/ui/viewport.js';

describe('a viewport', () => {
  it.each<[columns: number, rows: number, content: [number, number], measure: number]>([
    [80, 24, [76, 18], 76],
    [60, 20, [56, 15], 56],
    [200, 50, [196, 44], 76],
    // A terminal that says nothing of its size.
    [0, 0, [76, 18], 76],
  ])('of %i×%i has room for %j and text of %i columns', (columns, rows, [across, down], measure) => {
    const viewport = viewportOf({ columns, rows });
    expect(viewport).toMatchObject({ content: { columns: across, rows: down }, measure, isTooSmall: false });
  });

  it('gives a row to the banner', () => {
    expect(viewportOf({ columns: 80, rows: 24 }, true).content.rows).toBe(17);
  });

  it.each([
    [59, 24],
    [80, 19],
  ])('of %i×%i is too small', (columns, rows) => {
    expect(viewportOf({ columns, rows }).isTooSmall).toBe(true);
  });

  it('never takes the last row', () => {
    expect(viewportOf({ columns: 80, rows: 24 }).height).toBe(23);
  });
});
