import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/course/block.js';
import { linksOf, webAddress } from '../../src/course/links.js';

describe('an address', () => {
  it.each<[href: string, address: string | null]>([
    ['https://semver.org/', 'https://semver.org/'],
    ['http://localhost:3000/a?b=c#d', 'http://localhost:3000/a?b=c#d'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['lesson.md', null],
    ['https://a.example/\u001b]52;c;x\u0007', null],
    ['https://a.example/ b', null],
    ['https://a.example/\u202e', null],
  ])('%j is one on the web: %s', (href, address) => {
    expect(webAddress({ href })).toBe(address);
  });
});

describe('the links of some blocks', () => {
  const link = (text: string, href: string) => ({ text, href });
  const paragraph = (...text: { text: string; href?: string }[]): Block => ({ kind: 'paragraph', text });

  it('are each once, wherever they stand, with all of their words', () => {
    const blocks: Block[] = [
      paragraph({ text: 'See ' }, link('Sem', 'https://semver.org/'), link('Ver', 'https://semver.org/')),
      { kind: 'list', start: null, items: [{ checked: null, blocks: [paragraph(link('npm', 'https://npmjs.com/'))] }] },
      { kind: 'quote', blocks: [paragraph(link('again', 'https://npmjs.com/x'), link('local', 'a.md'))] },
      { kind: 'table', align: ['left'], head: [[{ text: 'h' }]], rows: [[[link('cell', 'https://a.example/')]]] },
      { kind: 'code', language: '', text: 'https://not.example/' },
    ];
    expect(linksOf(blocks)).toEqual([
      link('SemVer', 'https://semver.org/'),
      link('npm', 'https://npmjs.com/'),
      link('again', 'https://npmjs.com/x'),
      link('cell', 'https://a.example/'),
    ]);
  });
});
