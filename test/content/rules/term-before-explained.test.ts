import { expect, it } from 'vitest';
import { termBeforeExplained } from '../../../src/content/rules/term-before-explained.js';
import { lessonText } from '../course-in.js';
import { found } from './finding.js';

const course = (a: string, b: string) => ({
  'lessons/load/01-a.md': lessonText('a', `## One\n\n${a}\n`),
  'lessons/load/02-b.md': lessonText('b', `## Two\n\n${b}\n`),
});
const explained = '**Competing consumers**<!-- term --> are workers on one queue.';

it('finds a word that comes before its explanation', async () => {
  expect(await found(termBeforeExplained, course('Use competing\nconsumers here.', explained))).toEqual([
    '01-a.md:10 "Competing consumers" is used here and explained later: lessons/load/02-b.md:10',
  ]);
});

it.each([
  ['the word comes after its explanation', explained, 'Competing consumers again.'],
  ['it is a link to what comes', '[Competing consumers](02-b.md) come next.', explained],
  ['it is code', '`competing consumers`', explained],
  ['it is part of another word', 'Noncompeting consumers.', explained],
  ['the same step explains it', `Competing consumers. ${explained}`, 'Text.'],
  ['everyone knows the word', 'A job waits.', 'A **job**<!-- term --> is work.'],
])('lets it be where %s', async (_, a, b) => {
  expect(await found(termBeforeExplained, course(a, b))).toEqual([]);
});

it('knows capitals from words', async () => {
  const later = '**LRU**<!-- term --> forgets the oldest.';
  expect(await found(termBeforeExplained, course('Use LRU.', later))).toHaveLength(1);
  expect(await found(termBeforeExplained, course('Use lru.', later))).toEqual([]);
});
