import { describe, expect, it } from 'vitest';
import { matrix } from '../../../../src/practice/priorities/matrix/matrix.js';
import type { State } from '../../../../src/practice/priorities/matrix/state.js';
import { elapse, look } from '../../../../src/practice/priorities/matrix/update.js';
import { plainTasks } from './cards.js';
import { pressed, sorting } from './players.js';

const cards = plainTasks(1, 2, 3);
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
    expect(pressed(state, '1', '4', 'enter', 'backspace').round).toBe(state.round);
  });

  it.each(['1', '2', '3', '4', 'enter', 'backspace'])('say why %s does nothing while a question waits', (key) => {
    const state = pressed(asked(), key);
    expect(state.refused).toBe(true);
    expect(pressed(state, 'a').refused).toBe(false);
  });

  it('keep a card that was taken up where it lay, with enter', () => {
    const state = pressed(sorting(cards), '1', '2', 'backspace', 'enter');
    expect(state.round.places).toEqual({ a: 1, b: 2 });
    expect(state.round.changes).toEqual([]);
  });

  it('are named for what they do now', () => {
    const shown = (state: State) => matrix.stage(state).bindings.filter(({ meaning }) => meaning !== undefined);
    const named = (state: State) => shown(state).map(({ keys, label }) => label ?? keys[0]);
    const first = (...keys: string[]) =>
      shown(pressed(sorting(cards), ...keys)).map(({ keys: [key], meaning }) => [key, meaning])[0];
    expect(named(sorting(cards))).toEqual(['1–4', '↑↓←→ enter']);
    expect(named(pressed(sorting(cards), '1'))).toContain('backspace');
    expect(named(asked())).toEqual(['a', 'p', 'l']);
    expect(first('1', '2', '3')).toEqual(['enter', 'hand in']);
    expect(first('1', '2', '3', 'enter')).toEqual(['enter', 'leave']);
    expect(first('4', '2', '3', 'enter')).toEqual(['enter', 'next']);
  });
});
