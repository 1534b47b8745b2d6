import { expect, it } from 'vitest';
import { longSentence } from '../../../src/content/rules/long-sentence.js';
import { found, lesson } from './finding.js';

const words = (count: number) =>
  `Word ${'and word '.repeat(Math.ceil((count - 1) / 2))}`.split(' ').slice(0, count).join(' ');

it('finds sentences of more than 32 words, wherever they stand', async () => {
  const files = lesson(
    `${words(32)}.\n\n- Short. ${words(33)}.\n\n${'| a |\n| - |\n'}| ${words(40)} |`,
    `## q\n\nWhat?\n\n- [x] a\n  > ${words(34)}.\n- [ ] b\n`,
  );
  expect((await found(longSentence, files)).map((finding) => finding.replace(/: .*/, ''))).toEqual([
    '01-a.md:12 a sentence of 33 words',
    'a.md:6 a sentence of 34 words',
  ]);
});
