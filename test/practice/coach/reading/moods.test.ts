import { beforeAll, describe, expect, it } from 'vitest';
import { readAnswer } from '../../../../src/practice/coach/reading/read-answer.js';
import { loadTagger } from '../../../../src/practice/coach/reading/tagger.js';

beforeAll(loadTagger);

/** The mood and subject of a word in a sentence. */
function of(sentence: string, word: string) {
  const { tokens, moods } = readAnswer(sentence);
  const index = tokens.findIndex((token) => token.word === word);
  const read = moods[index];
  return read === undefined ? null : `${read.mood}, ${read.subject}`;
}

describe('what was done and what was not', () => {
  it.each([
    ['I asked Ines for help.', 'asked', 'real, i'],
    ['I did not ask anyone.', 'ask', 'denied, i'],
    ["I didn't rank the tasks, ask Ines or tell anyone.", 'tell', 'denied, i'],
    ["I didn't panic and called Ines.", 'called', 'real, i'],
    ["I didn't know the cache, so I called Ines.", 'called', 'real, i'],
    ['I asked nobody and dropped nothing.', 'asked', 'denied, i'],
    ['I asked nobody and dropped nothing.', 'dropped', 'denied, i'],
    ['I told no one about it.', 'told', 'denied, i'],
    ['Nobody agreed to that.', 'agreed', 'denied, other'],
    ['There was no project.', 'project', 'denied, other'],
    ['It is not true that I asked Ines, ranked the tasks and shipped it.', 'shipped', 'denied, i'],
    ['I do not think that anyone agreed.', 'agreed', 'denied, other'],
    ['I did not hesitate to ask Leila.', 'ask', 'real, i'],
    ['I not only asked Ines, I also told Tom.', 'asked', 'real, i'],
    ['Instead of asking Ines I called Tom.', 'asking', 'denied, other'],
    ['Instead of asking Ines I called Tom.', 'called', 'real, i'],
    ['I said no, because it was risky.', 'said', 'real, i'],
  ])('"%s": %s is %s', (sentence, word, expected) => {
    expect(of(sentence, word)).toBe(expected);
  });
});

describe('what would be done, and what one always does', () => {
  it.each([
    ['I would first call my lead, then ask for help.', 'ask', 'wish, i'],
    ["I'd call my lead.", 'call', 'wish, i'],
    ["I'd called my lead before that.", 'called', 'real, i'],
    ['If production breaks, I call Mia.', 'call', 'wish, i'],
    ['If it rang at night, I got up.', 'got', 'real, i'],
    ['I should have asked Tom earlier.', 'asked', 'wish, i'],
    ['I wanted to ask Tom for help.', 'ask', 'wish, i'],
    ['I forgot to tell the customer.', 'tell', 'wish, i'],
    ['You should ask early.', 'ask', 'wish, other'],
    ['I ask my lead and tell the team.', 'tell', 'habit, i'],
    ['We always managed to deliver.', 'deliver', 'habit, we'],
    ['I asked if she could cut it.', 'asked', 'real, i'],
    ['I asked what would stop an invoice.', 'asked', 'real, i'],
    ['Did I ask anyone?', 'ask', 'wish, i'],
  ])('"%s": %s is %s', (sentence, word, expected) => {
    expect(of(sentence, word)).toBe(expected);
  });
});

describe('who did it', () => {
  it.each([
    ['I listed the tasks and ranked them.', 'ranked', 'real, i'],
    ['I listed the tasks and she ranked them.', 'ranked', 'real, other'],
    ['We switched over, and six invoices failed.', 'failed', 'real, other'],
    ['Rolled back first. Told support.', 'told', 'real, i'],
    ['I asked Leo, who knew the cache.', 'knew', 'real, other'],
    ['I deleted that comment and asked him for a coffee.', 'asked', 'real, i'],
    ['I cut the reports and put the tests first.', 'put', 'real, i'],
  ])('"%s": %s is %s', (sentence, word, expected) => {
    expect(of(sentence, word)).toBe(expected);
  });
});
