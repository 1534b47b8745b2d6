import { describe, expect, it } from 'vitest';
import { practice } from '../../../../src/practice/kit/exercise.js';
import { matrix } from '../../../../src/practice/priorities/matrix/matrix.js';
import { fold } from '../../../../src/progress/fold.js';
import { isPrintable } from '../../../../src/text/key.js';
import { toKeys } from '../../../keys.js';
import { alwaysFits, Learner, materialOf, progressAfter, startFails } from '../../learner.js';
import { course } from './cards.js';

const board = practice(matrix);
const begin = (wishes = {}) => board.start(materialOf(course, wishes));

/** Somebody at the board: a second for each key, and a look at the clock every half second. */
class Player extends Learner {
  keys(...keys: string[]): this {
    for (const key of toKeys(keys)) this.take({ type: 'key', key }, 1000);
    return this;
  }

  seconds(seconds: number): this {
    for (let half = 0; half < 2 * seconds; half++) this.wait(500);
    return this;
  }

  get sorted() {
    return this.events.filter((event) => event.type === 'sorted');
  }
}

const player = (wishes = {}) => new Player(begin(wishes));

describe('the board on screen', () => {
  it('begins when the learner does, not before', () => {
    const at = player().seconds(60);
    expect(at.exercise.every).toBeNull();
    at.keys('enter');
    expect(at.exercise.every).not.toBeNull();
    expect(at.screen).toContain('4:00');
  });

  it('sorts a cards with digits, with arrows, and with interruptions, to its report', () => {
    const at = player().keys('enter', '1', '2', 'right', 'enter', 'down', 'enter', '3').seconds(30);
    expect(at.screen).toContain('p point to the page');
    at.keys('p').keys('1', '2', '3', '4', '1', '2', '3');
    expect(at.exercise.status).toBe('12/12 placed');
    expect(at.sorted).toEqual([]);
    at.keys('enter');
    expect(at.exercise.status).toBe('done');
    expect(at.sorted).toHaveLength(1);
    expect(at.sorted[0]).toMatchObject({ practice: 'eisenhower', deck: 'engineering', of: 12 });
    expect(at.sorted[0]?.details).toMatchObject({ interruptions: 1, changes: 0 });
  });

  it('ends when the four minutes are over, with what has a place', () => {
    const at = player().keys('enter', 'left').keys('1').seconds(240);
    expect(at.sorted).toHaveLength(1);
    expect(at.events.filter(({ type }) => type === 'answered')).toHaveLength(1);
    expect(at.screen).toContain('had no place when the time was up');
  });

  it('does not end, and is not interrupted, for somebody who turned both off', () => {
    const at = player().keys('c', 'i', 'enter').seconds(300);
    expect(at.sorted).toEqual([]);
    expect(at.exercise.keys.map(([key]) => key)).toContain('1–4');
    expect(at.screen).toContain('5:00 used');
  });

  it('does not count the time that a terminal slept', () => {
    const at = player().keys('enter');
    at.wait(3_600_000);
    expect(at.sorted).toEqual([]);
    expect(at.screen).toContain('3:59');
  });

  it('counts nothing of the time behind the help, and lets nobody interrupt as soon as it closes', () => {
    const at = player().keys('enter').seconds(28);
    const before = at.screen;
    at.wait(60_000);
    expect(before).toContain('3:32');
    expect(at.screen).toContain('3:31');
    expect(at.screen).not.toContain('point to the page');
  });

  it('lets no digit answer a question that pops up, and no letter place a card', () => {
    const at = player().keys('enter').seconds(30);
    at.keys('1');
    expect(at.exercise.status).toBe('0/12 placed');
    expect(at.screen).toContain('Nothing is placed while a question is open');
    at.keys('l').keys('a', 'p', 'l');
    expect(at.exercise.status).toBe('0/12 placed');
  });

  it('pages through the arguments, and is done on the last page', () => {
    const at = player().keys('enter', ...'111111111111', 'enter');
    let pages = 0;
    while (!at.exercise.done && pages < 20) {
      at.keys('enter');
      expect(at.screen).toMatch(/for Q[1-4]/);
      pages += 1;
    }
    expect(at.exercise.done).toBe(true);
    expect(pages).toBeGreaterThan(5);
    at.keys('left');
    expect(at.exercise.done).toBe(false);
  });

  it('takes every key as a command: nothing is typed', () => {
    expect(begin().typing).toBe(false);
    const keys = player().keys('enter').exercise.keys;
    expect(keys.some(([key]) => isPrintable(key))).toBe(false);
    expect(player().paste('1234').exercise.status).toBe(begin().status);
  });
});

describe('a cards that was left', () => {
  it('is gone on with, card by card and second by second', () => {
    const at = player().keys('enter', '1', '2', '3');
    const again = player({ progress: progressAfter(at.events), seed: 9 });
    expect(again.screen).toContain('3 of 12 cards placed');
    again.keys('enter');
    expect(again.screen).toContain('card 4 of 12');
    expect(again.screen).toContain('3:57');
  });

  it('can be left for a new one', () => {
    const at = player().keys('enter', '1', '2', '3');
    const again = player({ progress: progressAfter(at.events), seed: 9 }).keys('n', 'enter');
    expect(again.exercise.status).toBe('0/12 placed');
    expect(again.screen).toContain('4:00');
  });

  it('is over once it is handed in', () => {
    const at = player().keys('enter', ...'111111111111', 'enter');
    expect(player({ progress: progressAfter(at.events) }).screen).not.toContain('still here');
  });

  it('begins anew where its record no longer fits', () => {
    const progress = progressAfter([{ type: 'practised', practice: 'eisenhower', state: 'card gone 1 200' }]);
    expect(player({ progress }).screen).toContain('12 cards, four boxes');
  });

  it('comes back with what was missed', () => {
    const at = player().keys('enter', ...'444444444444', 'enter');
    const events = at.events.map((event, index) => ({
      ...event,
      v: 1 as const,
      id: String(index).padStart(4, '0'),
      at: new Date(1e12 + index).toISOString(),
    }));
    const missed = at.events.flatMap((event) => (event.type === 'answered' && !event.correct ? [event.question] : []));
    const next = player({ progress: fold(events), seed: 2 }).keys('enter', ...'111111111111', 'enter');
    const again = next.events.flatMap((event) => (event.type === 'answered' ? [event.question] : []));
    expect(missed.length).toBeGreaterThan(5);
    expect(again.filter((id) => missed.includes(id)).length).toBeGreaterThanOrEqual(5);
  });
});

describe('a course without cards for it', () => {
  it('is told in one line', () => {
    expect(startFails(board, materialOf({ ...course, decks: {} }))).toContain('no deck "engineering"');
    expect(startFails(board, materialOf(course, { deck: 'none' }))).toContain('no deck "none"');
  });
});

describe('any way to play', () => {
  it('fits every screen, whatever is pressed and however long it takes', () => {
    const keys = toKeys([...'1234apl', 'up', 'down', 'left', 'right', 'backspace', 'c', 'i']);
    alwaysFits(begin, { keys });
    alwaysFits(() => player().keys('enter').seconds(30).exercise, { keys });
    alwaysFits(() => player().keys('enter', ...'123412341234', 'enter').exercise, { keys });
  });
});
