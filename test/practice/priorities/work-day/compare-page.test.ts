import { describe, expect, it } from 'vitest';
import { comparePage } from '../../../../src/practice/priorities/work-day/compare-page.js';
import { compare, type State, turnLimit, turnPolicy } from '../../../../src/practice/priorities/work-day/state.js';
import { plain } from '../../../../src/text/line.js';
import { lineWidth } from '../../../../src/text/width.js';
import { evening } from './players.js';

const state = compare(evening());
const shown = (of: State, columns = 76, rows = 19) => comparePage(of, { columns, rows }).map(plain).join('\n');

describe('the page of two days', () => {
  it('begins with who kept more, and says whose days they are', () => {
    const [first, , second, third] = shown(state).split('\n');
    expect(first).toMatch(/^You ended at -?\d+ points/);
    expect(shown(state)).toContain('  your day\n▸ weighted shortest job first, no limit');
    expect([second, third]).toBeDefined();
  });

  it('marks the better number with a sign', () => {
    expect(shown(state)).toMatch(/points kept .*✓/);
  });

  it('follows the arrows', () => {
    const limited = turnLimit(turnPolicy(state, 1), 1);
    expect(shown(limited)).toContain('▸ a little of everything, at most 1 in progress');
    expect(shown({ ...limited, lane: 0 })).toContain('▸ your day');
  });

  it('shows more the more room there is, and always the hours of both', () => {
    const small = shown(state, 54, 14);
    const large = shown(state, 114, 33);
    expect(small).toContain('points kept');
    expect(small).not.toContain('lost by switching');
    expect(large).toContain('lost by switching');
    expect(large).toContain('They part at');
    for (const text of [small, large]) expect(text).toMatch(/\nyou +[a-k↻·]+ *\nwsjf +[a-k↻·]+/);
  });

  it.each([
    [54, 14],
    [60, 15],
    [76, 19],
    [118, 36],
  ])('fits %d×%d', (columns, rows) => {
    for (const seed of [1, 2, 3]) {
      const lines = comparePage(compare(evening(seed)), { columns, rows });
      expect(lines.length).toBeLessThanOrEqual(rows);
      expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(columns);
    }
  });
});
