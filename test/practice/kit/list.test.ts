import { describe, expect, it } from 'vitest';
import { cursorBindings, drawChoices, moveCursor, readChoice } from '../../../src/practice/kit/list.js';
import type { Key } from '../../../src/text/key.js';
import { words } from '../learner.js';

describe('choices', () => {
  it('are numbered and aligned, one of them under the cursor', () => {
    const choices = [
      { name: 'patch', means: '1.4.3' },
      { name: 'no', means: 'stays' },
    ];
    expect(words(drawChoices(choices, 1))).toBe('    1  patch   1.4.3\n  ▸ 2  no      stays');
  });

  it.each<[Key, number, number]>([
    ['up', 0, 3],
    ['down', 3, 0],
    ['3', 0, 2],
    ['9', 1, 1],
    ['enter', 2, 2],
    ['j', 1, 2],
    ['home', 2, 0],
    ['end', 0, 3],
    ['page-down', 0, 3],
    ['page-up', 3, 0],
  ])('%s moves the cursor from %i to %i', (key, from, to) => {
    expect(moveCursor(key, from, 4)).toBe(to);
  });

  it('have a key for each way the cursor can go', () => {
    for (const { keys, intent } of cursorBindings) expect(keys).toEqual([intent.key]);
    expect(cursorBindings.filter(({ meaning }) => meaning !== undefined)).toHaveLength(1);
  });

  it.each([
    ['2', 1],
    ['minor', 1],
    ['MIN', 1],
    ['m', null],
    ['', null],
    ['7', null],
    ['constructor', null],
  ])('a typed %j names choice %j', (text, index) => {
    expect(readChoice(text, ['major', 'minor'])).toBe(index);
  });
});
