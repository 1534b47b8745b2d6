import { describe, expect, it } from 'vitest';
import { practice } from '../../../../src/practice/kit/exercise.js';
import { argumentsFor, reviews } from '../../../../src/practice/priorities/matrix/findings.js';
import { matrix } from '../../../../src/practice/priorities/matrix/matrix.js';
import type { State } from '../../../../src/practice/priorities/matrix/state.js';
import { elapse, finish, look, place } from '../../../../src/practice/priorities/matrix/update.js';
import { fold } from '../../../../src/progress/fold.js';
import { isPrintable } from '../../../../src/text/key.js';
import { toKeys } from '../../../keys.js';
import { alwaysFits, Learner, learner, materialOf, progressAfter, startFails, words } from '../../learner.js';
import { course, plainTasks, tasks } from './cards.js';
import { pressed, sorting } from './players.js';

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

const beginLine = (wishes = {}) => learner(practice(matrix), materialOf(course, wishes));

/** Types lines, so many milliseconds each, and keeps all that is said to them. */
function answer(at = beginLine(), lines: readonly string[] = [], each = 2000) {
  const said = [at.said];
  for (const text of lines) {
    at.take({ type: 'line', text }, each);
    said.push(at.malformed ?? at.said);
  }
  return { at, said };
}

describe('the board in linear mode', () => {
  it('says the first card with its welcome, and takes the first line as its answer', () => {
    const { at, said } = answer(beginLine(), ['2']);
    expect(said[0]).toContain('Card 1 of 12');
    expect(said[1]).toContain('Card 1 lies in Q2, schedule.');
    expect(at.exercise.status).toBe('1/12 placed');
  });

  it('goes from the first card to a full report in thirteen lines', () => {
    const { at, said } = answer(beginLine(), [...'111111111111', '']);
    expect(at.exercise.done).toBe(true);
    expect(at.events.filter(({ type }) => type === 'sorted')).toHaveLength(1);
    expect(said.at(-1)).toContain('To practise');
    expect(said.at(-1)).toContain('For your Q1: ');
  });

  it('lets somebody interrupt between two cards, and asks for a reply', () => {
    const { at, said } = answer(beginLine(), ['1', '1'], 31_000);
    expect(at.exercise.form).toBe('1 answer now, 2 point to the page, 3 later');
    expect(said.at(-1)).toMatch(/Card 2 lies in Q1.*\nSomebody interrupts\. /);
    for (const reply of ['later', '2', 'answer now']) {
      const asked = answer(beginLine(), ['1', '1'], 31_000).at;
      expect(answer(asked, [reply]).said.at(-1)).toContain('s gone.');
    }
  });

  it('tells the clock and ends nothing with it', () => {
    const { at, said } = answer(beginLine(), ['quiet', '1', '1', '1'], 120_000);
    expect(said.at(-1)).toContain('The four minutes are over: 6 min used.');
    expect(at.exercise.done).toBe(false);
  });

  it('takes a change of mind by number', () => {
    const { at, said } = answer(beginLine(), [...'111111111111', '3 to 2', 'done']);
    expect(said.at(-2)).toContain('Card 3 lies in Q2, schedule.');
    expect(at.events.find(({ type }) => type === 'sorted')).toMatchObject({ details: { changes: 1 } });
  });

  it.each([
    [['5'], 'Type 1 to do it now'],
    [[''], 'Card 1 of 12'],
    [['1', ''], 'Type 1 to do it now'],
    [['3 to 1'], 'Name a card that has a place'],
    [['1', '1 to 9'], 'Name a card that has a place'],
    [[...'111111111111', 'x'], 'Press enter to hand in'],
  ])('says how to answer after %j', (lines, said) => {
    expect(answer(beginLine(), lines).said.at(-1)).toContain(said);
  });

  it('asks again for a reply that is none', () => {
    const { at } = answer(beginLine(), ['1', '1'], 31_000);
    expect(answer(at, ['4']).said.at(-1)).toBe('Type 1 to answer now, 2 to point to the page, 3 for later.');
  });

  it('goes on with a cards that was left, or deals a new one', () => {
    const { at } = answer(beginLine(), ['1', '2']);
    const again = () => beginLine({ progress: progressAfter(at.events) });
    expect(again().said).toContain('Your cards are still here: 2 of 12 cards placed');
    expect(answer(again(), ['3']).at.exercise.status).toBe('3/12 placed');
    expect(answer(again(), ['new', '3']).at.exercise.status).toBe('1/12 placed');
  });
});

const drawing = /[│┌┐└┘├┤┬┴┼─█░▸]/;

describe('the board in sentences', () => {
  it('names the card, the clock and what to decide', () => {
    const state = elapse(sorting(tasks.slice(0, 12)), 20_000);
    expect(words(matrix.stage(state).say())).toBe(`Card 1 of 12. 20 s of 4 min used.\n${tasks[0]?.text}`);
    expect(matrix.stage(state).form).toContain('2 schedule');
  });

  it('says who interrupts, with what, and how to reply', () => {
    const asked = look(elapse(sorting(plainTasks(1)), 30_000)).state;
    expect(words(matrix.stage(asked).say())).toMatch(/^Somebody interrupts\. .*: ".*"$/);
    expect(matrix.stage(asked).form).toBe('1 answer now, 2 point to the page, 3 later');
  });

  it('loses nothing of the report, and draws nothing', () => {
    const done: State = finish(
      tasks.slice(0, 12).reduce((at) => place(at, 3).state, sorting(tasks.slice(0, 12))),
    ).state;
    const text = words(matrix.stage(done).say());
    for (const review of reviews(done.round)) {
      expect(text).toContain(review.task.text);
      for (const argument of argumentsFor(review)) expect(text).toContain(argument.text);
    }
    expect(text).not.toMatch(drawing);
    expect(matrix.stage(done).form).toBeNull();
  });
});
