import { expect, it } from 'vitest';
import { longestIsRight } from '../../../src/content/rules/longest-is-right.js';
import { found, quiz } from './finding.js';

const question = (id: string, right: string) => `## ${id}\n\nWhat?\n\n- [ ] a wrong one\n- [x] ${right}\n\n`;
const long = 'the right one, with all its reasons';

it('finds a quiz in which length gives the answer away', async () => {
  const files = quiz(question('p', long) + question('q', long) + question('r', long) + question('s', 'short'));
  expect(await found(longestIsRight, files)).toEqual([
    'a.md:1 the right option is the longest in 3 of 4 single choices: p, q, r',
  ]);
});

it('minds no chance', async () => {
  expect(await found(longestIsRight, quiz(question('p', long) + question('q', long)))).toEqual([]);
  const half = quiz(
    ['p', 'q', 'r'].map((id) => question(id, long)).join('') +
      ['s', 't', 'u'].map((id) => question(id, 'short')).join(''),
  );
  expect(await found(longestIsRight, half)).toEqual([]);
});
