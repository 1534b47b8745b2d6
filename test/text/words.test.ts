import { describe, expect, it } from 'vitest';
import { wordEnd, wordStart } from '../../src/text/words.js';

describe('words', () => {
  it.each([
    ['one two', 7, 4],
    ['one two', 4, 0],
    ['one,  two', 5, 0],
    ['über alles', 4, 0],
    ['', 0, 0],
  ])('in "%s" the word before %i begins at %i', (text, place, start) => {
    expect(wordStart(text, place)).toBe(start);
  });

  it.each([
    ['one two', 0, 3],
    ['one two', 3, 7],
    ['one\ntwo', 3, 7],
    ['👍👍 ok', 0, 4],
  ])('in "%s" the word after %i ends at %i', (text, place, end) => {
    expect(wordEnd(text, place)).toBe(end);
  });
});
