import { describe, expect, it } from 'vitest';
import { type PrecedenceItem, readPrecedenceItems } from '../../../src/practice/versions/precedence-items.js';
import { precedenceTask } from '../../../src/practice/versions/precedence-task.js';
import type { Task } from '../../../src/practice/versions/task.js';
import { toKeys } from '../../keys.js';
import { words } from '../practising.js';
import { deckOf } from './decks.js';

const items = readPrecedenceItems(deckOf('precedence'));

function item(id: string): PrecedenceItem {
  const found = items.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function begin(id: string, order: readonly string[] = [...item(id).versions].reverse()): Task {
  return precedenceTask(item(id), { order, pair: 0, tie: false, slips: 0, word: null, end: null });
}

function press(task: Task, ...keys: string[]): Task {
  return toKeys(keys).reduce((current, key) => current.press(key), task);
}

function read(task: Task, text: string): Task {
  const next = task.read(text);
  if ('malformed' in next) throw new Error(next.malformed);
  return next;
}

const screen = (task: Task) => words(task.lines(200)).replace(/\s+/g, ' ');

describe('versions to put in order', () => {
  it('are sorted by swapping neighbours, each swap with its reason', () => {
    const task = press(begin('pr-26'), ' ');
    expect(screen(task)).toContain('✓ 1.0.0-20240215 is lower. The cores are equal');
    const sorted = press(task, 'down', ' ', 'up', ' ', 'enter');
    expect(sorted.outcome).toEqual({ points: 1, answer: '0 slips', remark: 'no slip' });
  });

  it('stay where a swap would be wrong, and the first difference is explained', () => {
    const task = press(begin('pr-02', ['1.9.0', '1.10.0']), ' ');
    expect(screen(task)).toContain(
      '✗ They stay: 1.9.0 is lower already. The majors are equal. The minors differ, and 9 is less than 10',
    );
    expect(press(task, 'enter').outcome).toMatchObject({ points: 0, remark: 'one slip' });
  });

  it('are not done before they are sorted', () => {
    const task = press(begin('pr-26'), 'enter');
    expect(task.outcome).toBeNull();
    expect(screen(task)).toContain('✗ Not yet: 1.0.0-20240215 is below 1.0.0-alpha.');
  });

  it('cost half for one slip in a list', () => {
    expect(press(begin('pr-26'), 'enter', ' ', 'down', ' ', 'up', ' ', 'enter').outcome).toMatchObject({ points: 0.5 });
  });

  it('may tie, and a tie must be said', () => {
    const tie = press(begin('pr-08'), '=');
    expect(screen(tie)).toContain('They tie: build metadata (+9999, +1001) is not looked at');
    expect(press(tie, 'enter').outcome).toMatchObject({ points: 1 });
    expect(press(begin('pr-08'), 'enter').outcome).toMatchObject({ points: 0 });
    expect(screen(press(begin('pr-08'), ' '))).toContain('Swapping them changes nothing');
  });

  it('are no tie when they only look alike', () => {
    expect(screen(press(begin('pr-05'), '='))).toContain('✗ No tie: 1.0.0-beta11 is lower.');
  });

  it('can be shown to someone who gives up', () => {
    const task = press(begin('pr-03'), 's');
    expect(task.outcome).toEqual({ points: 0, answer: 'shown', remark: 'shown' });
    expect(screen(task)).toContain("This is the specification's own chain");
  });

  it('can be sorted from any start by swaps that are never refused', () => {
    for (const one of items.filter(({ tie }) => !tie)) {
      let task = begin(one.id);
      const order = [...one.versions].reverse();
      // Bubble sort: the cursor goes down, and what is higher goes with it.
      for (let round = 0; round < order.length; round++) {
        task = press(task, ...order.map(() => 'up'));
        for (let at = 0; at < order.length - 1; at++) {
          if (one.versions.indexOf(order[at] ?? '') > one.versions.indexOf(order[at + 1] ?? '')) {
            [order[at], order[at + 1]] = [order[at + 1] ?? '', order[at] ?? ''];
            task = press(task, ' ');
          }
          task = press(task, 'down');
        }
      }
      expect(press(task, 'enter').outcome).toMatchObject({ points: 1 });
    }
  });
});

describe('versions to put in order in linear mode', () => {
  it('have letters, and an order is typed', () => {
    const task = begin('pr-26');
    expect(words(task.say)).toBe(
      'Put these in order, lowest first: a 1.0.0-alpha; b 1.0.0-20240215; c 1.0.0-20240101.',
    );
    expect(read(task, 'c b a').outcome).toMatchObject({ points: 1 });
    expect(read(task, 'C,B,A').outcome).toMatchObject({ points: 1 });
  });

  it.each(['', 'a b', 'a a b', 'a b d', 'x'])('refuse %j as an order of three', (text) => {
    expect(begin('pr-26').read(text)).toHaveProperty('malformed');
  });

  it('keep their letters after a wrong order, and are shown after the third', () => {
    const once = read(begin('pr-26'), 'a b c');
    expect(words(once.say)).toContain('Not yet: 1.0.0-20240215 is below 1.0.0-alpha.');
    expect(words(once.say)).toContain('a 1.0.0-alpha; b 1.0.0-20240215; c 1.0.0-20240101.');
    const shown = read(read(once, 'a c b'), 'b a c');
    expect(shown.outcome).toMatchObject({ points: 0 });
    expect(words(shown.say)).toContain('The order is 1.0.0-20240101, then 1.0.0-20240215, then 1.0.0-alpha.');
  });

  it('may be said to tie', () => {
    expect(read(begin('pr-09'), '=').outcome).toMatchObject({ points: 1 });
    expect(words(read(begin('pr-01'), 'equal').say)).toContain('No tie');
  });
});
