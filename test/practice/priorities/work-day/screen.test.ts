import { describe, expect, it } from 'vitest';
import type { State } from '../../../../src/practice/priorities/work-day/state.js';
import { workDay } from '../../../../src/practice/priorities/work-day/work-day.js';
import { plain } from '../../../../src/text/line.js';
import { comparing, ending, evening, morning, waiting, working } from './players.js';

const shown = (state: State, columns = 76, rows = 19) =>
  workDay.stage(state).view({ columns, rows }, 0).map(plain).join('\n');

describe('the working day on screen', () => {
  it('says what the numbers mean before it begins', () => {
    const text = shown(waiting());
    expect(text).toContain('with more work than fits');
    expect(text).toContain('half of them after its deadline');
  });

  it('says where a day stands that was left', () => {
    const { events } = working(morning(3), 3);
    const last = events.at(-1);
    if (last?.type !== 'practised') throw new Error('nothing was kept');
    expect(shown(waiting(last.state, 9))).toMatch(/Your day is still here: it is \d+:\d\d\./);
  });

  it('says how far it is', () => {
    expect(workDay.stage(waiting()).status).toBe('9:00 to 17:00');
    expect(workDay.stage(morning()).status).toBe('4 open, 0 begun');
    expect(workDay.stage(evening()).status).toBe('the day is over');
  });

  it('shows another page at every stage', () => {
    const stages = [waiting(), morning(), evening(), comparing(), ending()];
    expect(new Set(stages.map((state) => shown(state))).size).toBe(5);
  });
});
