import { describe, expect, it } from 'vitest';
import { placeOf, readable } from '../../src/content/markdown.js';
import { pageOf } from './reading.js';

describe('a page of Markdown', () => {
  it('knows its lines, its places and the addresses at its foot', () => {
    const { page } = pageOf('# A\n\n[b][c]\n\n[c]: https://example.org\n');
    expect(page.definitions.get('c')).toEqual({ url: 'https://example.org', title: null });
    expect(page.lines[2]).toBe('[b][c]');
    const [, paragraph] = page.nodes;
    expect(paragraph && placeOf(page, paragraph)).toEqual({ file: 'a.md', line: 3, column: 1 });
  });

  it('cuts words that no screen can take', () => {
    const { page, complaints } = pageOf('text');
    const [node] = page.nodes;
    if (node === undefined) throw new Error('the page has a node');
    expect(readable(page, node, `a ${'x'.repeat(5_000)} b`)).toHaveLength(2_005);
    expect(complaints.problems).toMatchObject([
      { rule: 'too-long', message: expect.stringContaining('5000 characters') },
    ]);
    expect(readable(page, node, 'x'.repeat(2_000))).toHaveLength(2_000);
  });
});
