import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { precedence, precedenceKind } from '../../../src/practice/versions/precedence.js';
import { readPrecedenceItems } from '../../../src/practice/versions/precedence-items.js';
import { behavesAsARound } from './as-a-round.js';
import { deckOf } from './decks.js';
import { type Doing, doing, itemOf } from './doing.js';

describe('the practice precedence', () => {
  behavesAsARound(practice(precedence), 'precedence');
});

const items = readPrecedenceItems(deckOf('precedence'));

function begin(id: string, order?: readonly string[]): Doing {
  const item = itemOf(items, id);
  const turned = order ?? [...item.versions].reverse();
  return doing(precedenceKind, item, { order: turned, pair: 0, tie: false, slips: 0, remark: null, end: null });
}

const screen = (task: Doing) => task.screen(200).replace(/\s+/g, ' ');

describe('versions to put in order', () => {
  it('are sorted by swapping neighbours, each swap with its reason', () => {
    const task = begin('pr-26').press(' ');
    expect(screen(task)).toContain('✓ 1.0.0-20240215 is lower. The cores are equal');
    const sorted = task.press('down', ' ', 'up', ' ', 'enter');
    expect(sorted.outcome).toEqual({ points: 1, answer: '0 slips', remark: 'no slip' });
  });

  it('stay where a swap would be wrong, and the first difference is explained', () => {
    const task = begin('pr-02', ['1.9.0', '1.10.0']).press(' ');
    expect(screen(task)).toContain(
      '✗ They stay: 1.9.0 is lower already. The majors are equal. The minors differ, and 9 is less than 10',
    );
    expect(task.press('enter').outcome).toMatchObject({ points: 0, remark: 'one slip' });
  });

  it('are not done before they are sorted', () => {
    const task = begin('pr-26').press('enter');
    expect(task.outcome).toBeNull();
    expect(screen(task)).toContain('✗ Not yet: 1.0.0-20240215 is below 1.0.0-alpha.');
  });

  it('cost half for one slip in a list', () => {
    expect(begin('pr-26').press('enter', ' ', 'down', ' ', 'up', ' ', 'enter').outcome).toMatchObject({ points: 0.5 });
  });

  it('may tie, and a tie must be said', () => {
    const tie = begin('pr-08').press('=');
    expect(screen(tie)).toContain('They tie: build metadata (+9999, +1001) is not looked at');
    expect(tie.press('enter').outcome).toMatchObject({ points: 1 });
    expect(begin('pr-08').press('enter').outcome).toMatchObject({ points: 0 });
    expect(screen(begin('pr-08').press(' '))).toContain('Swapping them changes nothing');
  });

  it('are no tie when they only look alike', () => {
    expect(screen(begin('pr-05').press('='))).toContain('✗ No tie: 1.0.0-beta11 is lower.');
  });

  it('can be shown to someone who gives up', () => {
    const task = begin('pr-03').press('s');
    expect(task.outcome).toEqual({ points: 0, answer: 'shown', remark: 'shown' });
    expect(screen(task)).toContain("This is the specification's own chain");
  });

  it('can be sorted from any start by swaps that are never refused', () => {
    for (const one of items.filter(({ tie }) => !tie)) {
      let task = begin(one.id);
      const order = [...one.versions].reverse();
      // Bubble sort: the cursor goes down, and what is higher goes with it.
      for (let round = 0; round < order.length; round++) {
        task = task.press(...order.map(() => 'up'));
        for (let at = 0; at < order.length - 1; at++) {
          if (one.versions.indexOf(order[at] ?? '') > one.versions.indexOf(order[at + 1] ?? '')) {
            [order[at], order[at + 1]] = [order[at + 1] ?? '', order[at] ?? ''];
            task = task.press(' ');
          }
          task = task.press('down');
        }
      }
      expect(task.press('enter').outcome).toMatchObject({ points: 1 });
    }
  });
});

describe('versions to put in order in linear mode', () => {
  it('have letters, and an order is typed', () => {
    const task = begin('pr-26');
    expect(task.said).toBe('Put these in order, lowest first: a 1.0.0-alpha; b 1.0.0-20240215; c 1.0.0-20240101.');
    expect(task.read('c b a').outcome).toMatchObject({ points: 1 });
    expect(task.read('C,B,A').outcome).toMatchObject({ points: 1 });
  });

  it.each(['', 'a b', 'a a b', 'a b d', 'x'])('refuse %j as an order of three', (text) => {
    expect(begin('pr-26').refusal(text)).toContain('Wanted: the letters, lowest first, for example c b a');
  });

  it('keep their letters after a wrong order, and are shown after the third', () => {
    const once = begin('pr-26').read('a b c');
    expect(once.said).toContain('Not yet: 1.0.0-20240215 is below 1.0.0-alpha.');
    expect(once.said).toContain('a 1.0.0-alpha; b 1.0.0-20240215; c 1.0.0-20240101.');
    const shown = once.read('a c b', 'b a c');
    expect(shown.outcome).toMatchObject({ points: 0 });
    expect(shown.said).toContain('The order is 1.0.0-20240101, then 1.0.0-20240215, then 1.0.0-alpha.');
  });

  it('may be said to tie', () => {
    expect(begin('pr-09').read('=').outcome).toMatchObject({ points: 1 });
    expect(begin('pr-01').read('equal').said).toContain('No tie');
  });
});
