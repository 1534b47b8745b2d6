import { describe, expect, it } from 'vitest';
import {
  cellOf,
  compareBy,
  comparePage,
  nameOf,
  parting,
  rows,
  titleOf,
  verdict,
} from '../../../../src/practice/priorities/work-day/compare.js';
import { measure } from '../../../../src/practice/priorities/work-day/measure.js';
import { follow, type PolicyId } from '../../../../src/practice/priorities/work-day/policies.js';
import type { Lane, State } from '../../../../src/practice/priorities/work-day/state.js';
import { plain } from '../../../../src/text/line.js';
import { lineWidth } from '../../../../src/text/width.js';
import { dayOf, task } from './days.js';
import { comparing, having } from './players.js';

const lane = (policy: PolicyId | null, limit: Lane['limit'] = null): Lane => ({ policy, limit });
const day = dayOf([task('a', 480, { delay: 26, value: 400 }), task('b', 120, { delay: 16, value: 100 })]);
const shifts = [follow(day, 'first', null), follow(day, 'wsjf', null)] as const;
const lanes = [lane('first'), lane('wsjf')] as const;

describe('two days compared', () => {
  it('are judged by the points they kept', () => {
    const measures = [measure(shifts[0]), measure(shifts[1])] as const;
    expect(verdict(lanes, measures)).toBe(
      'First come, first served ended at 132 points, weighted shortest job first at 208: 76 more.',
    );
    expect(verdict([lane(null), lane('first')], [measures[1], measures[0]])).toBe(
      'You ended at 208 points, first come, first served at 132: 76 fewer.',
    );
    expect(verdict(lanes, [measures[0], measures[0]])).toContain('both ended at 132 points.');
  });

  it('part where they first work on different things', () => {
    expect(parting(shifts, lanes)).toBe('They part at 9:00: first with a, Task a; wsjf with b, Task b.');
    expect(parting([shifts[0], shifts[0]], lanes)).toBeNull();
  });

  it('are named, with their limits', () => {
    expect([lane(null), lane('wsjf'), lane('loudest', 2)].map(nameOf)).toEqual(['you', 'wsjf', 'loudest 2']);
    expect(titleOf(lane('loudest', 2))).toBe('loudest first, at most 2 in progress');
    expect(titleOf(lane(null))).toBe('your day');
  });

  it('know which number of each row is the better one', () => {
    const [a, b] = [measure(shifts[0]), measure(shifts[1])] as const;
    const better = rows.map((row) => [row.name, Math.sign(compareBy(row, a, b))]);
    expect(Object.fromEntries(better)).toMatchObject({
      'lost by waiting': 1,
      'points kept': 1,
      'value delivered': 0,
      'open on average': 0,
    });
  });

  it('write every number of a row for people', () => {
    const [a] = [measure(shifts[0]), measure(shifts[1])] as const;
    expect(Object.fromEntries(rows.map((row) => [row.name, cellOf(row, a)]))).toEqual({
      'value delivered': '500',
      'lost by waiting': '368',
      'points kept': '132',
      'deadlines missed': '0 of 0',
      'minutes late': '0',
      'tasks finished': '2 of 2',
      'open on average': '1.8',
      'each open for': '9 h',
      'in progress': '1.0',
      'each, once begun': '5 h',
      'lost by switching': '0 min',
    });
  });
});

const state = comparing();
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
    const limited = having(state, { type: 'turn-policy', by: 1 }, { type: 'turn-limit', by: 1 });
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
      const lines = comparePage(comparing(seed), { columns, rows });
      expect(lines.length).toBeLessThanOrEqual(rows);
      expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(columns);
    }
  });
});
