import { expect, it } from 'vitest';
import { readingTime } from '../../../src/content/rules/reading-time.js';
import { lessonText } from '../course-in.js';
import { found } from './finding.js';

const of = (minutes: number, words: number) => ({
  'lessons/load/01-a.md': lessonText('a', `## Step\n\n${'word\n'.repeat(words - 1)}`).replace(
    'minutes: 1',
    `minutes: ${minutes}`,
  ),
});

it.each([
  [10, 2000, []],
  [10, 2580, []],
  [20, 3420, []],
  [10, 2660, ['01-a.md:1 "minutes: 10", but it takes about 13 (2660 words, 0 questions, 0 simulations or practices)']],
  [20, 3380, ['01-a.md:1 "minutes: 20", but it takes about 17 (3380 words, 0 questions, 0 simulations or practices)']],
  [1, 20, []],
  [1, 390, []],
  [1, 410, ['01-a.md:1 "minutes: 1", but it takes about 2 (410 words, 0 questions, 0 simulations or practices)']],
])('holds %s minutes against %s words', async (minutes, words, findings) => {
  expect(await found(readingTime, of(minutes, words))).toEqual(findings);
});
