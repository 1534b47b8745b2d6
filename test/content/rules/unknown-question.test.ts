import { expect, it } from 'vitest';
import { unknownQuestion } from '../../../src/content/rules/unknown-question.js';
import { lessonText } from '../course-in.js';
import { fence, found, lesson } from './finding.js';

it('finds a quiz fence that asks nothing of its own lesson', async () => {
  const files = {
    ...lesson(
      ['none', 'c', 'other', 'q'].map((use) => fence('quiz', `use: ${use}`)).join('\n\n'),
      '## q\n\nHow many?\n\nAnswer: 3\n\n## c\n\nFront?\n\n> Back.\n',
    ),
    'lessons/load/02-b.md': lessonText('b'),
    'quizzes/load/b.md': '## other\n\nHow many?\n\nAnswer: 3\n',
  };
  expect(await found(unknownQuestion, files)).toEqual([
    '01-a.md:10 the quiz of a has no question "none"',
    '01-a.md:14 the quiz of a has no question "c"; it is a card, and cards come up in review',
    '01-a.md:18 the quiz of a has no question "other"; it stands in the quiz of b',
  ]);
});

it('finds a question that was left out because it is broken', async () => {
  const files = lesson(fence('quiz', 'use: q'), '## q\n\nWhat?\n\n- [ ] a\n- [ ] b\n');
  expect(await found('broken-question', files)).toEqual(['a.md:5 "q": no option is right; mark one with [x]']);
  expect(await found(unknownQuestion, files)).toHaveLength(1);
});
