import { expect, it } from 'vitest';
import { unknownDeck } from '../../../src/content/rules/unknown-deck.js';
import { fence, found, lesson } from './finding.js';

const deck = { 'quizzes/decks/d.md': '---\nid: d\ntitle: D\npractice: board\n---\n\n## one\n\nText.\n' };

it.each([
  [['use: board', 'deck: d'], []],
  [['use: board', 'deck: d', 'question: one'], []],
  [['use: board', 'question: one'], []],
  [['use: board', 'deck: e'], ['01-a.md:10 there is no deck "e" in quizzes/decks']],
  [['use: board', 'deck: ../../d'], ['01-a.md:10 there is no deck "../../d" in quizzes/decks']],
  [['use: board', 'deck: d', 'question: two'], ['01-a.md:10 no deck for board has an entry "two"']],
])('holds %s to the decks there are', async (lines, findings) => {
  expect(await found(unknownDeck, { ...lesson(fence('practice', ...lines)), ...deck })).toEqual(findings);
});
