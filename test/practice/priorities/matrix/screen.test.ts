import { describe, expect, it } from 'vitest';
import { matrix } from '../../../../src/practice/priorities/matrix/matrix.js';
import type { State } from '../../../../src/practice/priorities/matrix/state.js';
import { elapse, look, place } from '../../../../src/practice/priorities/matrix/update.js';
import { plain } from '../../../../src/text/line.js';
import { roundOf, taskNamed, tasks } from './cards.js';
import { pressed, sorting, waiting } from './players.js';

const shown = (state: State, columns = 76, rows = 19) =>
  matrix.stage(state).view({ columns, rows }, 0).map(plain).join('\n');
const cards = tasks.slice(0, 12);

describe('the board on screen', () => {
  it('tells what to ask of a card before it begins', () => {
    const text = shown(waiting());
    expect(text).toContain('What is lost if it waits until tomorrow?');
    expect(text).toContain('ends the round after 4:00');
  });

  it('puts the card before everything but its number', () => {
    const [first, second] = shown(sorting(cards)).split('\n');
    expect(first).toMatch(/^card 1 of 12 .* 4:00$/);
    expect(second).toBe(`▸ ${cards[0]?.text}`);
  });

  it('keeps the board where it is, however long the card', () => {
    const long = [...cards].sort((a, b) => b.text.length - a.text.length);
    const rowOf = (state: State) =>
      shown(state, 60, 15)
        .split('\n')
        .findIndex((row) => row.includes('┌'));
    const rows = new Set(
      long.map((_, index) => rowOf(long.slice(0, index).reduce((at) => place(at, 1).state, sorting(long)))),
    );
    expect(rows.size).toBe(1);
  });

  it('warns of the last half minute with a sign', () => {
    expect(shown({ ...elapse(sorting(cards), 215_000) })).toContain('! 0:25');
    expect(shown({ ...elapse(sorting(cards), 215_000), timed: false })).toContain('3:35 used');
  });

  it.each([
    [54, 14],
    [58, 15],
    [76, 19],
    [118, 36],
  ])('shows the whole of a question and of its reply at %d×%d', (columns, rows) => {
    const asked = look(elapse(sorting(cards), 30_000)).state;
    for (const interruption of roundOf(cards).coming) {
      const open = { ...asked, round: { ...asked.round, open: { interruption, since: 30_000 } } };
      const text = shown(open, columns, rows).replace(/[│\s]+/g, ' ');
      expect(text).toContain(interruption.text);
      expect(text).toContain('a answer now p point to the page l later');
      for (const { seconds, then } of Object.values(interruption.outcomes)) {
        const told = shown({ ...sorting(cards), word: `${seconds} s gone. ${then}` }, columns, rows);
        expect(told.replace(/\s+/g, ' ')).toContain(`${seconds} s gone. ${then}`);
      }
    }
  });

  it.each([
    [54, 14],
    [118, 36],
  ])('says at %d×%d why a digit does nothing while a question is open', (columns, rows) => {
    const asked = look(elapse(sorting(cards), 30_000)).state;
    const why = 'Nothing is placed while a question is open: reply first, with a, p or l.';
    const told = (state: State) => shown(state, columns, rows).replace(/\s+/g, ' ');
    expect(told(asked)).not.toContain(why);
    expect(told(pressed(asked, '2'))).toContain(why);
    expect(told(pressed(asked, '2', 'l'))).not.toContain(why);
  });

  it('says how far it is', () => {
    expect(matrix.stage(waiting()).status).toBe('12 cards');
    expect(matrix.stage(place(sorting([taskNamed('e-01')]), 1).state).status).toBe('1/1 placed');
  });
});
