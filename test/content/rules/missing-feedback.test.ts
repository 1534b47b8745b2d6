import { expect, it } from 'vitest';
import { missingFeedback } from '../../../src/content/rules/missing-feedback.js';
import { found, quiz } from './finding.js';

it('finds options without a word about them', async () => {
  const files = quiz(
    '## q\n\nWhat?\n\n- [x] right\n  > Yes.\n- [ ] wrong\n\n> Why.\n\n## n\n\nHow many?\n\nAnswer: 3\n\n- 4\n\n> Why.\n\n## o\n\nOrder?\n\n1. a\n2. b\n\n> Why.\n',
  );
  expect(await found(missingFeedback, files)).toEqual([
    'a.md:7 "wrong" in q has no feedback; put a quote under it',
    'a.md:17 "4" in n has no feedback; put a quote under it',
  ]);
});
