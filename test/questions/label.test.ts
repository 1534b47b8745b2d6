import { describe, expect, it } from 'vitest';
import { letter, letterForm, readLetters } from '../../src/questions/label.js';

describe('labels', () => {
  it('count a, b, … z, aa, ab', () => {
    expect([0, 1, 25, 26, 27, 51, 52].map(letter)).toEqual(['a', 'b', 'z', 'aa', 'ab', 'az', 'ba']);
    expect(letterForm(4)).toBe('a letter from a to d');
  });

  it.each([
    ['a c', 4, [0, 2]],
    ['ac', 4, [0, 2]],
    [' C,a;', 4, [2, 0]],
    ['aa', 30, [26]],
    ['ac', 26, [0, 2]],
    ['ac', 27, null],
    ['a,  ;c', 4, [0, 2]],
    ['a b', 30, [0, 1]],
    ['a e', 4, null],
    ['ae', 4, null],
    [' ', 4, null],
    [';', 30, null],
    ['', 4, null],
    ['1', 4, null],
  ])('in "%s" of %s rows are %s', (line, count, rows) => {
    expect(readLetters(line, count)).toEqual(rows);
  });
});
