import { expect, it } from 'vitest';
import { neighbourRepeats } from '../../../src/content/rules/neighbour-repeats.js';
import { found, quiz } from './finding.js';

const first =
  '## p\n\nA backlog of 6,000 messages drains at 30 messages each second. How many seconds until empty?\n\nAnswer: 200\n\n';

it('finds a question that asks the same again', async () => {
  const files = quiz(
    `${first}## q\n\nA backlog of 6,000 messages drains at 30 messages each second. How many minutes until empty?\n\nAnswer: 3.3\n`,
  );
  expect(await found(neighbourRepeats, files)).toEqual(['a.md:7 q has 85 % of its words in common with p']);
});

it('lets questions share a scene', async () => {
  const files = quiz(
    `${first}## q\n\nA backlog of 9,000 orders waits. Which alarm should ring first?\n\nAnswer: age | oldest\n`,
  );
  expect(await found(neighbourRepeats, files)).toEqual([]);
});
