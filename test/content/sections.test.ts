import { describe, expect, it } from 'vitest';
import { complainOfStrayText, splitSections } from '../../src/content/sections.js';
import { pageOf } from './reading.js';

describe('the sections of a page', () => {
  it('begin at each ## and nowhere else', () => {
    const sections = splitSections(
      pageOf('# Title\n\n## One **two**\n\na\n\n### Inner\n\nb\n\n## \n\n```\n## code\n```\n').page,
    );
    expect(sections.map(({ title, nodes, place }) => [title, nodes.length, place.line])).toEqual([
      ['One two', 3, 3],
      ['', 1, 11],
    ]);
  });

  it.each<[what: string, text: string, line: number | null]>([
    ['a title', '# Title\n\n## One\n', null],
    ['what shows nowhere', '<!-- allow x: y -->\n\n[a]: https://a.example/\n\n## One\n', null],
    ['text', '# Title\n\ntext\n\n## One\n', 3],
    ['a second title', '# Title\n\n# Another\n\n## One\n', 3],
    ['HTML', '<p align="center">words</p>\n\n## One\n', 1],
    ['text alone', 'Q: What?\nA: This.\n', 1],
    ['nothing', '', null],
  ])('above which %s stands are told of what is not shown', (_, text, line) => {
    const { page, complaints } = pageOf(text);
    complainOfStrayText(page);
    expect(complaints.problems.map(({ rule, line }) => [rule, line])).toEqual(
      line === null ? [] : [['stray-text', line]],
    );
  });
});
