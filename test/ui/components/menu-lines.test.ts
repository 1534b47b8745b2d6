import { describe, expect, it } from 'vitest';
import { line, plain, span } from '../../../src/text/line.js';
import { menuLines } from '../../../src/ui/components/menu-lines.js';

const rows = Array.from({ length: 12 }, (_, index) => ({ line: line(`item ${index + 1}`) }));
const shown = (cursor: number, height: number) => menuLines(rows, cursor, { columns: 30, rows: height }).map(plain);

describe('a list', () => {
  it('shows its cursor from the first, by a pointer and by weight', () => {
    const [first, second] = menuLines(rows, 0, { columns: 30, rows: 12 });
    expect(first?.map(({ text }) => text)).toEqual(['▸ ', 'item 1']);
    expect(first?.[1]?.bold).toBe(true);
    expect(second?.[1]?.bold).toBeUndefined();
  });

  it.each([0, 3, 7, 11, 99])('has row %i on screen, however few rows there are', (cursor) => {
    for (const height of [3, 5, 8]) {
      const lines = shown(cursor, height);
      expect(lines).toHaveLength(height);
      expect(lines.filter((text) => text.startsWith('▸'))).toEqual([`▸ item ${Math.min(cursor, 11) + 1}`]);
    }
  });

  it('says how much of it is below', () => {
    expect(shown(0, 5).at(-1)).toBe('↓ 8 more lines below');
  });

  it('keeps groups apart, with what stands over and under a row', () => {
    const grouped = [
      { line: line('a'), foot: line(span('  under a')) },
      { line: line('b'), gap: true, head: line(span('over b')) },
    ];
    const lines = menuLines(grouped, 1, { columns: 20, rows: 9 }).map(plain);
    expect(lines).toEqual(['  a', '  under a', '', 'over b', '▸ b']);
  });
});
