import { expect, it } from 'vitest';
import { unknownPractice } from '../../../src/content/rules/unknown-practice.js';
import { fence, found, lesson } from './finding.js';

it('finds a practice that does not exist, in a lesson or a deck', async () => {
  const files = {
    ...lesson(`${fence('practice', 'use: board')}\n\n${fence('practice', 'use: chess')}`),
    'quizzes/decks/d.md': '---\nid: d\ntitle: D\npractice: poker\n---\n',
  };
  expect(await found(unknownPractice, files)).toEqual([
    '01-a.md:14 there is no practice "chess"; there are board',
    'd.md:1 the deck d is for a practice "poker"; there are board',
  ]);
});
