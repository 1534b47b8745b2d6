import { describe, expect, it } from 'vitest';
import { splitSections } from '../../src/content/sections.js';
import { pageOf } from './reading.js';

describe('the sections of a page', () => {
  it('begin at each ## and nowhere else', () => {
    const { before, sections } = splitSections(
      pageOf('intro\n\n# Title\n\n## One **two**\n\na\n\n### Inner\n\nb\n\n## \n\n```\n## code\n```\n').page,
    );
    expect(before).toHaveLength(2);
    expect(sections.map(({ title, nodes, place }) => [title, nodes.length, place.line])).toEqual([
      ['One two', 3, 5],
      ['', 1, 13],
    ]);
  });

  it('may be none', () => {
    expect(splitSections(pageOf('text').page)).toMatchObject({ before: [{}], sections: [] });
  });
});
