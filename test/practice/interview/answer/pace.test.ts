import { describe, expect, it } from 'vitest';
import { fillersIn, paceSentences } from '../../../../src/practice/interview/answer/pace.js';

describe('fillers', () => {
  it.each([
    [
      'Um, we were, uh, late. Umm.',
      [
        ['um', 2],
        ['uh', 1],
      ],
    ],
    [
      'You know, I mean, it was basically done.',
      [
        ['you know', 1],
        ['I mean', 1],
        ['basically', 1],
      ],
    ],
    ['You know what that means. What kind of system? A sort of queue.', [['sort of', 1]]],
    ['I like it. So we shipped, right on time.', []],
    ['The umbrella of Uma.', []],
  ])('in %j are %j', (text, found) => {
    expect(fillersIn(text)).toEqual(found);
  });
});

describe('the pace', () => {
  const words = (count: number) => 'word '.repeat(count).trim();

  it.each([
    [words(150), 60, '150 words a minute, easy to follow.'],
    [words(200), 60, '200 words a minute, fast for a listener: breathe after each sentence.'],
    [words(45), 30, '90 words a minute, with long pauses or few words.'],
  ])('of %s in %i s is said', (text, seconds, sentence) => {
    expect(paceSentences(text, seconds)[0]).toBe(sentence);
  });

  it('is not said of a few words', () => {
    expect(paceSentences('Um, yes.', 2)).toEqual(['1 filler: um 1.']);
  });
});
