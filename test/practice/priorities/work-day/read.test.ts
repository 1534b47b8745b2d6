import { describe, expect, it } from 'vitest';
import type { State } from '../../../../src/practice/priorities/work-day/state.js';
import { workDay } from '../../../../src/practice/priorities/work-day/work-day.js';
import { comparing, evening, having, morning, waiting } from './players.js';

function read(state: State, ...lines: string[]): State | string {
  let at = state;
  for (const text of lines) {
    const intent = workDay.stage(at).read(text.trim());
    if ('malformed' in intent) return intent.malformed;
    at = having(at, intent);
  }
  return at;
}

describe('a line typed at the desk', () => {
  const intro = waiting();

  it('names a task, also as the first line of all', () => {
    expect(read(intro, 'b')).toMatchObject({ stage: 'work', decisions: ['b'] });
    expect(read(intro, '', ' B ')).toMatchObject({ decisions: ['b'] });
  });

  it('may watch instead, or begin another day', () => {
    expect(read(intro, 'watch')).toMatchObject({ stage: 'compare' });
    expect(read(waiting('12 a'), 'new')).toMatchObject({ resumed: false });
  });

  it.each(['z', 'ab', '1', ''])('that is "%s" is asked for again', (text) => {
    expect(read(morning(), text)).toBe('Name one of the open tasks: a, b, c, d.');
  });

  it.each([
    ['loudest', [null, 'loudest'], [null, null]],
    ['loudest 2', [null, 'loudest'], [null, 2]],
    ['First beside Eisenhower 1', ['first', 'eisenhower'], [null, 1]],
    ['weighted shortest job first', [null, 'wsjf'], [null, null]],
  ])('sets days side by side: %s', (text, ids, limits) => {
    const state = read(comparing(), text);
    if (typeof state === 'string') throw new Error(state);
    expect(state.lanes.map(({ policy }) => policy)).toEqual(ids);
    expect(state.lanes.map(({ limit }) => limit)).toEqual(limits);
  });

  it.each(['nobody', 'loudest 9', 'first beside', 'first beside wsjf beside loudest'])(
    'that names no policy is asked for again: %s',
    (text) => {
      expect(read(comparing(), text)).toMatch(/^Name a policy: first, loudest, eisenhower, wsjf, everything/);
    },
  );

  it('goes on to the end with enter', () => {
    expect(read(evening(), '', '', '')).toMatchObject({ stage: 'end' });
  });
});
