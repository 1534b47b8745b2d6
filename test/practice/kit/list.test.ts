import { describe, expect, it } from 'vitest';
import { drawChoices, moveCursor, readChoice } from '../../../src/practice/kit/list.js';
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

  it.each<[Key, number, number | null]>([
    ['up', 0, 3],
    ['down', 3, 0],
    ['3', 0, 2],
    ['9', 0, null],
    ['enter', 0, null],
  ])('%s moves the cursor from %i to %j', (key, from, to) => {
    expect(moveCursor(key, from, 4)).toBe(to);
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
