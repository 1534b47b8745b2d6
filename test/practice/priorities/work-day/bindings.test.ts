import { describe, expect, it } from 'vitest';
import type { State } from '../../../../src/practice/priorities/work-day/state.js';
import { workDay } from '../../../../src/practice/priorities/work-day/work-day.js';
import { comparing, evening, morning, pressed, waiting } from './players.js';

const intro = () => waiting();
const resumed = () => waiting('12 a');

describe('the keys of the working day', () => {
  it('begin, watch, or take another day', () => {
    expect(pressed(intro(), 'enter').stage).toBe('work');
    expect(pressed(intro(), 'w').stage).toBe('compare');
    expect(pressed(resumed(), 'n')).toMatchObject({ resumed: false, decisions: [] });
    expect(pressed(intro(), 'n').seed).toBe(intro().seed);
  });

  it('choose with arrows or a letter, and work with enter', () => {
    const state = morning();
    expect(pressed(state, 'down', 'down', 'up').cursor).toBe('b');
    expect(pressed(state, 'd').cursor).toBe('d');
    expect(pressed(state, 'd', 'enter').decisions).toEqual(['d']);
    expect(pressed(state, 'z', ' ', 'tab', '1')).toBe(state);
    expect(pressed(state, 'up').cursor).toBe('d');
  });

  it('turn the days beside each other', () => {
    const state = comparing();
    expect(pressed(state, 'down').lanes[1].policy).toBe('everything');
    expect(pressed(state, 'up', 'right').lanes[1]).toMatchObject({ policy: 'eisenhower', limit: 1 });
    expect(pressed(state, 'tab', 'down').lanes[0].policy).toBe('first');
    expect(pressed(state, 'right', 'right', 'left').lanes[1].limit).toBe(1);
    expect(pressed(state, 'tab', 'tab')).toEqual(state);
  });

  it('go from the result to the end, and back', () => {
    expect(pressed(evening(), 'enter').stage).toBe('compare');
    expect(pressed(evening(), 'enter', 'enter').stage).toBe('end');
    expect(pressed(evening(), 'enter', 'enter', 'left').stage).toBe('compare');
  });

  it('scroll what does not fit', () => {
    const small = { now: 0, size: { columns: 60, rows: 8 } };
    const end = pressed(evening(), 'enter', 'enter');
    const down = workDay.stage(end).update({ type: 'scroll', key: 'page-down' }, small).state;
    expect(down.scroll).toBe(5);
    expect(workDay.stage(down).update({ type: 'scroll', key: 'up' }, small).state.scroll).toBe(4);
    expect(pressed(end, 'page-down').scroll).toBe(0);
    expect(pressed(end, 'x')).toBe(end);
  });

  it('are named for what they do now', () => {
    const first = (state: State) => {
      const [shown] = workDay.stage(state).bindings;
      return `${shown?.label ?? shown?.keys[0]} ${shown?.meaning}`;
    };
    expect([intro(), resumed(), morning(), evening(), comparing()].map(first)).toEqual([
      'enter begin',
      'enter go on',
      '↑↓ choose',
      'enter beside a policy',
      '↑↓ policy',
    ]);
    expect(first(pressed(evening(), 'enter', 'enter'))).toBe('enter leave');
  });
});
