import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAscii } from '../../src/text/ascii.js';
import { width } from '../../src/text/width.js';

describe('text for a terminal that knows only ASCII', () => {
  it.each([
    ['plain\u001b[1m text\n', 'plain\u001b[1m text\n'],
    ['┌──▶ λ × W ≤ 70 s…', '+--> l x W < 70 s.'],
    ['▁▄█ ✓ ✗ “Kiosk’s”', '.=# v x "Kiosk\'s"'],
    ['naïve Ångström', 'naive Angstrom'],
    ['nai\u0308ve', 'naive'],
    ['10⁻⁹ m², ½ of µ', '10-9 m2, / of u'],
    ['日本 👩‍👩‍👧!', '???? ??!'],
    ['✔\ufe0f done', 'v  done'],
    ['ﬀ∮', 'f?'],
    ['a\u200db', 'ab'],
  ])('says %j as %j', (text, ascii) => {
    expect(toAscii(text)).toBe(ascii);
  });

  it('takes the same room, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
        const text = words.join(' ');
        const ascii = toAscii(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the range of ASCII
        expect(ascii).toMatch(/^[\x00-\x7f]*$/);
        expect(width(ascii)).toBe(width(text));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('has a likeness for everything that the course is written with', () => {
    const root = new URL('../../', import.meta.url).pathname;
    const written = ['lessons', 'quizzes'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    );
    const characters = new Set(written.flatMap((text) => text.match(/[^\n -~]/gu) ?? []));
    expect([...characters].filter((character) => toAscii(character).includes('?'))).toEqual([]);
  });
});
