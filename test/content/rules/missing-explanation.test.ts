import { expect, it } from 'vitest';
import { missingExplanation } from '../../../src/content/rules/missing-explanation.js';
import { found, quiz } from './finding.js';

it('finds questions that close without a reason', async () => {
  const files = quiz('## q\n\nHow many?\n\nAnswer: 3\n\n## r\n\nHow many?\n\nAnswer: 3\n\n> Because.\n');
  expect(await found(missingExplanation, files)).toEqual([
    'a.md:1 q has no explanation; close it with a quote that gives the reason',
  ]);
});
