import { describe, expect, it } from 'vitest';
import { count, label, prose, spread } from '../../../src/practice/kit/page.js';
import { line, plain, span } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';

describe('a page', () => {
  it('breaks a text at spaces', () => {
    expect(prose('one two three', 8).map(plain)).toEqual(['one two', 'three']);
  });

  it.each([
    ['it takes 2 h 40 in all', 9, ['it takes', '2 h 40 in', 'all']],
    ['it takes 10 min now', 11, ['it takes', '10 min now']],
    ['90 % of them', 4, ['90 %', 'of', 'them']],
    ['2 hours', 3, ['2', 'hou', 'rs']],
  ])('keeps a number with its unit in "%s"', (text, columns, lines) => {
    expect(prose(text, columns).map(plain)).toEqual(lines);
  });

  it('pads a label to its column', () => {
    expect(label(span('key', 'dim'), 6)).toEqual({ text: 'key   ', tone: 'dim' });
  });

  it('spreads two texts to the edges, and keeps them apart where there is no room', () => {
    expect(plain(spread(line('a'), line('b'), 5))).toBe('a   b');
    expect(lineWidth(spread(line('abc'), line('def'), 4))).toBe(7);
  });

  it('counts things', () => {
    expect([count(1, 'card'), count(0, 'card'), count(2, 'fly', 'flies')]).toEqual(['1 card', '0 cards', '2 flies']);
  });
});
