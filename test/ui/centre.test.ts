import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/line.js';
import { airAbove, centre } from '../../src/ui/centre.js';

const text = [[{ text: 'a text' }], [], [{ text: 'of it' }]];

describe('what stands in the middle', () => {
  it('begins at the edge of a room that it fills', () => {
    expect(centre(text, 6, { columns: 6, rows: 3 })).toEqual(text);
    expect(centre(text, 6, { columns: 4, rows: 1 })).toEqual(text);
  });

  it('has as much room on its left as on its right', () => {
    expect(centre(text, 6, { columns: 16, rows: 3 }).map(plain)).toEqual(['     a text', '', '     of it']);
  });

  it('has air above it in a tall room, and none where every row is needed', () => {
    expect(centre(text, 6, { columns: 6, rows: 34 }).map(plain)).toEqual(['', '', '', '', 'a text', '', 'of it']);
    expect([airAbove(3, 18), airAbove(10, 34), airAbove(33, 34), airAbove(40, 34)]).toEqual([0, 4, 1, 0]);
  });
});
