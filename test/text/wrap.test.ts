import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/line.js';
import { lineWidth } from '../../src/text/width.js';
import { spans, styled, wrap } from '../../src/text/wrap.js';
import { anySpans } from './spans.js';

describe('a text that is broken into lines', () => {
  it.each<[what: string, text: string, columns: number, lines: string[]]>([
    ['nothing', '', 10, ['']],
    ['a line that just fits', 'one two', 7, ['one two']],
    ['at a space', 'one two three', 8, ['one two', 'three']],
    ['several spaces as one', 'one    two', 20, ['one two']],
    ['no space at the beginning or the end', '  one  ', 20, ['one']],
    ['where its author broke it', 'one\ntwo\n\nthree\n', 20, ['one', 'two', '', 'three']],
    [
      'never between a number and its unit',
      'it takes 75 s or 40 % or 5 ms',
      10,
      ['it takes', '75 s or', '40 % or', '5 ms'],
    ],
    ['after a number before any other word', 'one 75 steps', 6, ['one 75', 'steps']],
    ['inside a word that is too long', 'a abcdefghijkl', 5, ['a', 'abcde', 'fghij', 'kl']],
    ['wide characters', '日本語です', 5, ['日本', '語で', 'す']],
    ['emoji as wholes', '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 5, ['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']],
    ['accents with their letters', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['no room at all as room for one', 'ab', 0, ['a', 'b']],
  ])('%s', (_, text, columns, lines) => {
    expect(wrap([{ text }], columns).map(plain)).toEqual(lines);
  });

  it('keeps a word of several styles together', () => {
    const text = [{ text: 'say ' }, { text: 'write', bold: true as const }, { text: '-through, now' }];
    expect(wrap(text, 16).map(plain)).toEqual(['say', 'write-through,', 'now']);
    expect(wrap(text, 16)[1]).toEqual([{ text: 'write', bold: true }, { text: '-through,' }]);
  });

  it('leaves no line short where a wide character meets a style', () => {
    const text = [{ text: '日本語' }, { text: '日本語日本語', bold: true as const }];
    expect(wrap(text, 7).map(plain)).toEqual(['日本語', '日本語', '日本語']);
  });

  it.each([
    { tone: 'good' },
    { bold: true },
    { italic: true },
    { underline: true },
    { strike: true },
    { inverse: true },
  ] as const)('keeps %j apart from what stands beside it, and joins what is alike', (style) => {
    const text = [{ text: 'a' }, { text: 'b', ...style }, { text: 'c', ...style }, { text: 'd' }];
    expect(wrap(text, 10)).toEqual([[{ text: 'a' }, { text: 'bc', ...style }, { text: 'd' }]]);
  });

  it('never exceeds its width, loses no letter and leaves no line empty that has words', () => {
    fc.assert(
      fc.property(anySpans, fc.integer({ min: 4, max: 90 }), (text, columns) => {
        const lines = wrap(text, columns);
        expect(lines.filter((line) => lineWidth(line) > columns)).toEqual([]);
        const letters = (of: string) => of.replace(/[ \n]/g, '');
        expect(letters(lines.map(plain).join(''))).toBe(letters(plain(text)));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('cuts nothing that would have fitted on a line of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '-'), minLength: 1, maxLength: 9 })), (all) => {
        const lines = wrap([{ text: all.join(' ') }], 9).map(plain);
        expect(lines.flatMap((line) => line.split(' ')).filter((word) => word !== '')).toEqual(all);
      }),
      { seed: 2, numRuns: 80 },
    );
  });
});

describe('a piece of a course', () => {
  it('is drawn as what it means', () => {
    expect(styled({ text: 'x', code: true, strong: true, emphasis: true, strike: true, href: '#' })).toEqual({
      text: 'x',
      tone: 'code',
      underline: true,
      bold: true,
      italic: true,
      strike: true,
    });
    expect(styled({ text: 'x' })).toEqual({ text: 'x' });
  });

  it.each([
    ['https://example.org/a', 'the page https://example.org/a'],
    ['../other.md', 'the page'],
  ])('that links to %s says the address if it is on the web', (href, shown) => {
    expect(plain(spans([{ text: 'the page', href }]))).toBe(shown);
  });

  it('says an address once, behind the last words of its link', () => {
    const href = 'https://example.org';
    expect(plain(spans([{ text: 'a ', href }, { text: 'b', strong: true, href }, { text: '.' }]))).toBe(`a b ${href}.`);
    expect(plain(spans([{ text: 'a', href: 'x.png' }]))).toBe('a (x.png)');
  });

  it('does not say an address twice', () => {
    expect(plain(spans([{ text: 'https://example.org', href: 'https://example.org' }]))).toBe('https://example.org');
  });
});
