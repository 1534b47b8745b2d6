import { describe, expect, it } from 'vitest';
import { commentIn, readProse } from '../../src/content/prose.js';
import { pageOf } from './reading.js';

function prose(text: string) {
  const { page } = pageOf(text);
  const [node] = page.nodes;
  if (node?.type !== 'paragraph') throw new Error('the text must be a paragraph');
  return readProse(page, node.children);
}

describe('prose', () => {
  it.each([
    ['a\nb', [{ text: 'a b' }]],
    [
      '**a** _b_ ~~c~~ `d`',
      [
        { text: 'a', strong: true },
        { text: ' ' },
        { text: 'b', emphasis: true },
        { text: ' ' },
        { text: 'c', strike: true },
        { text: ' ' },
        { text: 'd', code: true },
      ],
    ],
    ['***a***', [{ text: 'a', strong: true, emphasis: true }]],
    ['a  \nb', [{ text: 'a' }, { text: '\n' }, { text: 'b' }]],
    ['a\\\nb', [{ text: 'a' }, { text: '\n' }, { text: 'b' }]],
    ['a<br>b', [{ text: 'a' }, { text: '\n' }, { text: 'b' }]],
    [
      '[a **b**](c)',
      [
        { text: 'a ', href: 'c' },
        { text: 'b', strong: true, href: 'c' },
      ],
    ],
    ['[a][ref]\n\n[ref]: http://x', [{ text: 'a', href: 'http://x' }]],
    ['![alt](pic.png)', [{ text: 'alt', href: 'pic.png' }]],
    ['https://example.org', [{ text: 'https://example.org', href: 'https://example.org' }]],
    ['a <b>bold</b> c', [{ text: 'a ' }, { text: 'bold', strong: true }, { text: ' c' }]],
    ['[a](http://x "T")', [{ text: 'a (T)', href: 'http://x' }]],
    ['[a][r]\n\n[r]: http://x "T"\n[R]: http://y', [{ text: 'a (T)', href: 'http://x' }]],
    ['![a][r]\n\n[r]: p.png', [{ text: 'a', href: 'p.png' }]],
    ['[![a](b.svg)](http://x)', [{ text: 'a', href: 'http://x' }]],
    ['[a](http://x/é)', [{ text: 'a', href: 'http://x/%C3%A9' }]],
    ['[a][r]\n\n> [r]: http://x', [{ text: 'a', href: 'http://x' }]],
    ['a <!-- note --> b', [{ text: 'a b' }]],
    ['a <!-- note -->', [{ text: 'a' }]],
    ['**a**<!-- note -->, b', [{ text: 'a', strong: true }, { text: ', b' }]],
    ['&lt;a&gt; &amp; \\*b\\*', [{ text: '<a> & *b*' }]],
    ['a&#27;[31mb&#x202e;', [{ text: 'a\ufffd[31mb' }]],
    ['note[^1]\n\n[^1]: x', [{ text: 'note[1]' }]],
  ])('%j is read with its styles', (text, pieces) => {
    expect(prose(text).text).toEqual(pieces);
  });

  it('sets comments aside, with what stands before them', () => {
    expect(prose('It takes **70 s**<!-- = 7 * 10 --> or\nmore <!-- x -->.').comments).toEqual([
      { text: '= 7 * 10', offset: 13, bold: '70 s', place: { file: 'a.md', line: 1, column: 18 } },
      { text: 'x', offset: 22, bold: null, place: { file: 'a.md', line: 2, column: 6 } },
    ]);
  });

  it('knows a comment from other HTML', () => {
    expect(commentIn('<!-- a\n b -->')).toBe('a b');
    expect(commentIn('<b>')).toBeNull();
  });
});
