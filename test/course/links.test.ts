import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/course/block.js';
import { encodedAddress, linksOf, saidAddress, webAddress } from '../../src/course/links.js';

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

describe('the address that is read behind a link', () => {
  it.each<[text: string, href: string, said: string | null]>([
    ['the page', 'https://a.example/b', 'https://a.example/b'],
    ['https://a.example', 'https://a.example', null],
    ['a.example/é', 'https://a.example/%C3%A9', null],
    ['www.a.example', 'http://www.a.example', null],
    ['me@a.example', 'mailto:me@a.example', null],
    ['write', 'mailto:me@a.example', 'mailto:me@a.example'],
    ['set-up', 'docs/setup.sh', 'docs/setup.sh'],
    ['the next lesson', '../load/02-next.md#one', null],
    ['above', '#above', null],
    ['run', 'javascript:alert(1)', null],
    ['picture', 'data:image/png;base64,AAAA', null],
    ['long', `https://a.example/${'x'.repeat(400)}`, `https://a.example/${'x'.repeat(282)}…`],
  ])('of %j, to %j', (text, href, said) => {
    expect(saidAddress(text, href)).toBe(said);
  });

  it.each([
    ['https://ja.example/日本 語', 'https://ja.example/%E6%97%A5%E6%9C%AC%20%E8%AA%9E'],
    ['HTTPS://A.example/', 'https://A.example/'],
    ['a b.md', 'a b.md'],
  ])('%j is written %j', (address, written) => {
    expect(encodedAddress(address)).toBe(written);
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
