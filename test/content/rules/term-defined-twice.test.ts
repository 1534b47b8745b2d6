import { expect, it } from 'vitest';
import { termDefinedTwice } from '../../../src/content/rules/term-defined-twice.js';
import { lessonText } from '../course-in.js';
import { found, lesson } from './finding.js';

it('finds a word that two places explain', async () => {
  const files = {
    ...lesson('**Backlog**<!-- term: depth --> is work that waits. **Age**<!-- term --> is time.'),
    'lessons/load/02-b.md': lessonText(
      'b',
      '## S\n\nThe **depth**<!-- term: Backlog --> is work. **Rate**<!-- term --> is speed.\n',
    ),
  };
  expect(await found(termDefinedTwice, files)).toEqual([
    '02-b.md:10 "depth" is explained already: lessons/load/01-a.md:10',
    '02-b.md:10 "Backlog" is explained already: lessons/load/01-a.md:10',
  ]);
});
