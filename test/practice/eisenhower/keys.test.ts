import { describe, expect, it } from 'vitest';
import { keysOf, press } from '../../../src/practice/eisenhower/keys.js';
import { elapse, look, type State } from '../../../src/practice/eisenhower/state.js';
import { toKeys } from '../../keys.js';
import { plainTasks } from './hands.js';
import { sorting } from './players.js';

const cards = plainTasks(1, 2, 3);
const pressed = (state: State, ...keys: string[]) => toKeys(keys).reduce((at, key) => press(at, key, 0).state, state);
const asked = () => look(elapse(sorting(cards), 30_000)).state;

describe('the keys of the board', () => {
  it.each<[string[], number]>([
    [['left'], 1],
    [['right'], 2],
    [['up'], 1],
    [['down'], 3],
    [['right', 'down'], 4],
    [['right', 'down', 'left'], 3],
    [['down', 'down', 'right', 'up'], 2],
  ])('lead with %j to box %d, and enter places the card there', (arrows, box) => {
    const state = pressed(sorting(cards), ...arrows);
    expect(state.cursor).toBe(box);
    expect(pressed(state, 'enter').round.places).toEqual({ a: box });
  });

  it('place nothing with enter before an arrow chose a box', () => {
    const state = sorting(cards);
    expect(pressed(state, 'enter')).toBe(state);
    expect(pressed(state, '1', 'enter').round.places).toEqual({ a: 1 });
  });

  it.each(['1', '2', '3', '4'])('place with %s', (key) => {
    expect(pressed(sorting(cards), key).round.places).toEqual({ a: Number(key) });
  });

  it('mean nothing else', () => {
    const state = sorting(cards);
    for (const key of ['5', '0', 'x', 'a', 'tab', 'q', 'ctrl-a']) expect(pressed(state, key)).toBe(state);
  });

  it.each([
    ['a', 'now'],
    ['p', 'page'],
    ['l', 'later'],
  ])('reply to a question with %s', (key, reply) => {
    expect(pressed(asked(), key).round.replied[0]?.reply).toBe(reply);
  });

  it.each([
    [['right', 'enter'], 'now'],
    [['right', 'right', 'enter'], 'page'],
    [['left', 'enter'], 'later'],
    [['left', 'left', 'left', 'left', 'enter'], 'now'],
  ])('reply with %j too', (keys, reply) => {
    expect(pressed(asked(), ...keys).round.replied[0]?.reply).toBe(reply);
  });

  it('place no card while a question waits, and send off no reply that was not chosen', () => {
    const state = asked();
    expect(pressed(state, '1', '4', 'enter', 'backspace')).toBe(state);
  });

  it('keep a card that was taken up where it lay, with enter', () => {
    const state = pressed(sorting(cards), '1', '2', 'backspace', 'enter');
    expect(state.round.places).toEqual({ a: 1, b: 2 });
    expect(state.round.changes).toEqual([]);
  });

  it('are named for what they do now', () => {
    const named = (state: State) => keysOf(state).map(([key]) => key);
    expect(named(sorting(cards))).toEqual(['1–4', '↑↓←→ enter']);
    expect(named(pressed(sorting(cards), '1'))).toContain('backspace');
    expect(named(asked())).toEqual(['a', 'p', 'l']);
    expect(keysOf(pressed(sorting(cards), '1', '2', '3'))[0]).toEqual(['enter', 'hand in']);
    expect(keysOf(pressed(sorting(cards), '1', '2', '3', 'enter'))[0]).toEqual(['enter', 'leave']);
    expect(keysOf(pressed(sorting(cards), '4', '2', '3', 'enter'))[0]).toEqual(['enter', 'next']);
  });
});
