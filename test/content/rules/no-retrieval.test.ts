import { expect, it } from 'vitest';
import { noRetrieval } from '../../../src/content/rules/no-retrieval.js';
import { fence, found, lesson } from './finding.js';

const question = '## q\n\nHow many?\n\nAnswer: 3\n\n';
const card = '## c\n\nFront?\n\n> Back.\n';

it('finds a lesson that only tells', async () => {
  expect(await found(noRetrieval, lesson('Text.'))).toEqual([
    '01-a.md:1 no step of a asks for anything; embed a quiz, a practice or a prediction',
    '01-a.md:1 a has no quiz; "backpressure new quiz a" starts one',
  ]);
  expect(await found(noRetrieval, lesson(fence('quiz', 'use: q'), question))).toEqual([
    '01-a.md:1 a has no cards, so little of it comes back in review',
  ]);
  expect(await found(noRetrieval, lesson(fence('quiz', 'use: q'), question + card))).toEqual([]);
});

it('takes a prediction for a question, and a run without one for a show', async () => {
  const sim = (more: string[]) => lesson(fence('sim', 'use: toy', 'scenario: small', ...more), question + card);
  expect(await found(noRetrieval, sim([]))).toHaveLength(1);
  expect(await found(noRetrieval, sim(['predict: {ask: How?, metric: area}']))).toEqual([]);
});
