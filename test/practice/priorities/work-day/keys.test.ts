import { describe, expect, it } from 'vitest';
import { keysOf, press } from '../../../../src/practice/priorities/work-day/keys.js';
import { arrive, compare, type State } from '../../../../src/practice/priorities/work-day/state.js';
import { toKeys } from '../../../keys.js';
import { drawOf } from '../../practising.js';
import { evening, morning } from './players.js';

const pressed = (state: State, ...keys: string[]) => toKeys(keys).reduce((at, key) => press(at, key).state, state);
const intro = () => arrive(undefined, drawOf(1));
const resumed = () => arrive('12 a', drawOf(1));

describe('the keys of the working day', () => {
  it('begin, watch, or deal another day', () => {
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
  });

  it('turn the days beside each other', () => {
    const state = compare(evening());
    expect(pressed(state, 'down').lanes[1].policy?.id).toBe('everything');
    expect(pressed(state, 'up', 'right').lanes[1]).toMatchObject({ policy: { id: 'eisenhower' }, limit: 1 });
    expect(pressed(state, 'tab', 'down').lanes[0].policy?.id).toBe('first');
    expect(pressed(state, 'right', 'right', 'left').lanes[1].limit).toBe(1);
    expect(pressed(state, 'tab', 'tab')).toEqual(state);
  });

  it('go from the result to the end, and back', () => {
    expect(pressed(evening(), 'enter').stage).toBe('compare');
    expect(pressed(evening(), 'enter', 'enter').stage).toBe('end');
    expect(pressed(evening(), 'enter', 'enter', 'left').stage).toBe('compare');
  });

  it('scroll what does not fit', () => {
    const end = pressed(evening(), 'enter', 'enter');
    expect(pressed(end, 'page-down').scroll).toBeGreaterThan(0);
    expect(pressed(end, 'page-down', 'page-up').scroll).toBe(0);
    expect(pressed(end, 'x')).toBe(end);
  });

  it('are named for what they do now', () => {
    const first = (state: State) => keysOf(state)[0]?.join(' ');
    expect([intro(), resumed(), morning(), evening(), compare(evening())].map(first)).toEqual([
      'enter begin',
      'enter go on',
      '↑↓ choose',
      'enter beside a policy',
      '↑↓ policy',
    ]);
    expect(first(pressed(evening(), 'enter', 'enter'))).toBe('enter leave');
  });
});
