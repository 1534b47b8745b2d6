import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../../src/course/plain.js';
import { read, withoutPlaces } from '../reading.js';

describe('a formula', () => {
  it.each([
    ['$x_1*y*z_2$', '$x_1*y*z_2$'],
    ['so $a_b$, $\\alpha$ and $2^n$.', 'so $a_b$, $\\alpha$ and $2^n$.'],
    ['$a\\$b_c$', '$a\\$b_c$'],
    ['$`a_b`$', '$`a_b`$'],
    ['$$a_1 \\\\ b_2$$', '$$a_1 \\\\ b_2$$'],
    ['$$ a *b\n= c* $$', '$$ a *b\n= c* $$'],
    ['> $a *b\n> c*$', '$a *b\nc*$'],
    ['- $a_b_c$', '$a_b_c$'],
    ['[$a_b_c$](https://a.example) <b>$a_b_c$</b>', '$a_b_c$ $a_b_c$'],
  ])('%j is left as it is written', (text, written) => {
    expect(plainBlocks(read(text).blocks)).toBe(written);
  });

  it.each([
    ['from $5 and $10', 'from $5 and $10'],
    ['$5/$10, US$5–US$10, 5$', '$5/$10, US$5–US$10, 5$'],
    ['*$5* and *$10*', '$5 and $10'],
    ['$HOME and *$PATH*', '$HOME and $PATH'],
    ['\\$a *b*\\$', '$a b$'],
    ['$ a *b* $', '$ a b $'],
    ['$a *b*', '$a b'],
    ['$$ *is* money', '$$ is money'],
    [`$a ${'*b* '.repeat(900)}$c`, `$a ${'b '.repeat(900)}$c`],
  ])('%j is none', (text, words) => {
    expect(plainBlocks(read(text).blocks)).toBe(words);
  });

  it.each<[what: string, text: string, written: string]>([
    ['between dollars', '$$\na_1 \\\\\n- b_2\n# c\n$$', 'a_1 \\\\\n- b_2\n# c'],
    ['with its beginning behind the dollars', '$$ a =\n\nb\n$$', 'a =\n\nb'],
    ['in a fence', '```math\na_1 \\\\\nb_2\n```', 'a_1 \\\\\nb_2'],
    ['in a quote', '> $$\n> a_1\n> $$', 'a_1'],
  ])('of its own is kept line by line: %s', (_, text, written) => {
    expect(plainBlocks(read(text).blocks)).toBe(written);
  });

  it('that is never closed swallows nothing', () => {
    expect(withoutPlaces(read('$$\na\n\n### Head\n\n- b').blocks).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'list',
    ]);
  });

  it('is taken apart in no time, however many dollars open none', () => {
    expect(plainBlocks(read('$a '.repeat(1_400)).blocks)).toHaveLength(1_400 * 3 - 1);
  });
});
