import { describe, expect, it } from 'vitest';
import {
  measuresOf,
  nameOf,
  parting,
  remarks,
  rows,
  titleOf,
  verdict,
} from '../../../../src/practice/priorities/work-day/comparison.js';
import { follow } from '../../../../src/practice/priorities/work-day/policies.js';
import { byId, type Lane } from '../../../../src/practice/priorities/work-day/state.js';
import { dayOf, task } from './days.js';
import { evening } from './players.js';

const lane = (id: string | null, limit: Lane['limit'] = null): Lane => ({
  policy: id === null ? null : byId(id),
  limit,
});
const day = dayOf([task('a', 480, { delay: 26, value: 400 }), task('b', 120, { delay: 16, value: 100 })]);
const shifts = [follow(day, byId('first'), null), follow(day, byId('wsjf'), null)] as const;
const lanes = [lane('first'), lane('wsjf')] as const;

describe('two days compared', () => {
  it('are judged by the points they kept', () => {
    const measures = measuresOf(shifts);
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
    const [a, b] = measuresOf(shifts);
    const better = rows.map(({ name, better: which }) => [name, which === undefined ? 0 : Math.sign(which(a, b))]);
    expect(Object.fromEntries(better)).toMatchObject({
      'lost by waiting': 1,
      'points kept': 1,
      'value delivered': 0,
      'open on average': 0,
    });
  });

  it('write every number of a row for people', () => {
    const [a] = measuresOf(shifts);
    expect(Object.fromEntries(rows.map(({ name, text }) => [name, text(a)]))).toEqual({
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

describe('remarks on a day', () => {
  it('name the dearest choice with what would have been better', () => {
    const told = [1, 2, 3, 4].flatMap((seed) => remarks(evening(seed)));
    expect(told.length).toBeGreaterThan(2);
    for (const remark of told)
      expect(remark).toMatch(/^Your (dearest choice|best): at \d+:\d\d you took [a-k], .*points/);
  });
});
