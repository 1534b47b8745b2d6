import { describe, expect, it } from 'vitest';
import { openWork, startShift, workOn } from '../../../../src/practice/priorities/work-day/day.js';
import { deskLines } from '../../../../src/practice/priorities/work-day/desk.js';
import type { State } from '../../../../src/practice/priorities/work-day/state.js';
import { plain } from '../../../../src/text/line.js';
import { dayOf, task } from './days.js';
import { morning, working } from './players.js';

const shown = (state: State, columns = 76, rows = 19) => deskLines(state, { columns, rows }).map(plain).join('\n');

describe('the desk', () => {
  it('shows the time, the news, the open tasks and the one under the cursor', () => {
    const state = morning();
    const text = shown(state);
    expect(text).toMatch(/^9:00 .* 8 h left\n/);
    expect(text).toContain('4 tasks wait on your desk.');
    expect(text).toContain('What do you work on next?');
    for (const { task: one } of openWork(state.shift)) expect(text).toContain(one.name);
    expect(text.match(/▸/g)).toHaveLength(1);
    expect(text).toContain('From ');
  });

  it('marks what is in hand, what was left and what is late with signs', () => {
    const day = dayOf(
      [task('a', 60), task('b', 60, { deadline: 20 }), task('c', 5, { arrives: 10 }), task('d', 5, { arrives: 30 })],
      { ends: 480 },
    );
    const shift = workOn(workOn(startShift(day), 'a'), 'b');
    const text = shown({ ...morning(), day, shift, cursor: 'b' });
    expect(text).toMatch(/a Task a ◐/);
    expect(text).toMatch(/▸ b Task b ●.*late/);
    expect(text).toMatch(/ {2}c Task c +5 min/);
  });

  it('keeps the cursor in sight where not every task fits', () => {
    const many = Array.from({ length: 20 }, (_, index) => task(String.fromCharCode(97 + index), 30));
    const shift = startShift(dayOf(many, { ends: 480 }));
    for (const { task: one } of shift.work) {
      const text = shown({ ...morning(), shift, cursor: one.id }, 54, 14);
      expect(text).toContain(`▸ ${one.id} Task ${one.id}`);
      expect(text.split('\n').length).toBeLessThanOrEqual(14);
    }
  });

  it('shows what the hours went to, where there is room', () => {
    const { state } = working(morning(), 2);
    expect(shown(state, 76, 24)).toMatch(/\n[a-k]+ *\n9:00/);
  });
});
