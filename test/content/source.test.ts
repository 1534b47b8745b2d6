import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { readSource } from '../../src/content/source.js';

function read(content: string | Uint8Array) {
  const complaints = new Complaints();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { source: readSource('a.md', bytes, complaints), problems: complaints.problems };
}

describe('a file', () => {
  it('may start with a byte order mark and end its lines as Windows does', () => {
    expect(read('\ufeff---\r\nid: a\r\n')).toEqual({
      source: { file: 'a.md', text: '---\nid: a\n', cut: null },
      problems: [],
    });
  });

  it('that is not UTF-8 is read as far as it goes, with a warning where it stops', () => {
    const { source, problems } = read(Uint8Array.from([0x61, 0x0a, 0x62, 0xff, 0x63]));
    expect(source.text).toBe('a\nb\ufffdc');
    expect(problems).toMatchObject([{ line: 2, column: 2, severity: 'warning', rule: 'not-utf-8' }]);
  });

  it('of a megabyte is cut, and says so', () => {
    const { source, problems } = read('ä line of text\n'.repeat(70_000));
    expect(source.text.length).toBeLessThanOrEqual(128 * 1024);
    expect(source.cut).toMatch(/too long/);
    expect(problems).toMatchObject([
      { severity: 'warning', rule: 'too-long', message: expect.stringContaining('128 KB') },
    ]);
  });

  it('with a line of a megabyte loses the rest of that line', () => {
    const { source, problems } = read(`one\n${'word '.repeat(40_000)}\nthree`);
    expect(source.text.split('\n').map((line) => line.length)).toEqual([3, 10_001, 5]);
    expect(problems).toMatchObject([{ line: 2, rule: 'too-long' }]);
  });

  it('with a paragraph made to choke the parser ends before it', () => {
    const { source, problems } = read(`fine\n\n${'*a_ '.repeat(2_000)}\n\nlost`);
    expect(source.text).toBe('fine\n');
    expect(problems).toMatchObject([{ line: 3, rule: 'too-long' }]);
  });

  it.each([
    ['twelve quotes inside each other', `${'>'.repeat(13)} deep\n`],
    ['a list thirty levels in', `${' '.repeat(64)}- deep\n`],
    ['two thousand quotes', '> a\n\n'.repeat(2_001)],
    ['ten thousand marks', `${'*a* '.repeat(500)}\n\n`.repeat(11)],
  ])('with more than %s is cut there', (_, text) => {
    const { source, problems } = read(`first\n\n${text}\nlost`);
    expect(source.text).toMatch(/^first/);
    expect(source.text).not.toMatch(/lost/);
    expect(problems).toMatchObject([{ rule: 'too-long' }]);
  });

  it('may draw with rules, arrows and conflict marks as it likes', () => {
    const art = '-----------------------------\n>>>>>>> theirs\n                              -> 20 s\n- - - - - -\n';
    expect(read(art).problems).toEqual([]);
  });
});
