import { expect, it } from 'vitest';
import { unknownNeed } from '../../../src/content/rules/unknown-need.js';
import { lessonText } from '../course-in.js';
import { found } from './finding.js';

it('finds needs that are no lessons, or the lesson itself', async () => {
  const files = {
    'lessons/load/01-a.md': lessonText('a', undefined, 'needs: [ghost, a]\n'),
    'lessons/load/02-b.md': lessonText('b', undefined, 'needs: [a]\n'),
  };
  expect(await found(unknownNeed, files)).toEqual([
    '01-a.md:1 a needs "ghost", which is no lesson',
    '01-a.md:1 a needs itself',
  ]);
});
