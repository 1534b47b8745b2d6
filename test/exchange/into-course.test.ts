import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/content/check.js';
import { loadCourse } from '../../src/content/load.js';
import { type Format, quizFrom } from '../../src/exchange/quiz-from.js';
import { courseIn, lessonText } from '../content/course-in.js';

const files: Readonly<Record<Format, string>> = {
  gift: '::q1:: Which is it? {=FIFO#Right. ~Stack#No.}\n\n::q2:: How long? {#70:1}\n\n::q3:: It is stable. {TRUE}\n',
  anki: '#separator:tab\n#html:true\nWhat does a <b>TTL</b> bound?\tHow stale a value may be.\n',
  csv: 'front,back\nWhat does a TTL bound?,How stale a value may be.\n',
  mdbook:
    '[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "Which?"\nprompt.distractors = ["A", "B"]\nanswer.answer = "C"\ncontext = "Because."\n',
};

describe('a quiz that was made of a file of another program', () => {
  it.each(Object.entries(files) as [Format, string][])('passes check in its course, from %s', async (format, text) => {
    const quiz = quizFrom(text, format);
    const folder = courseIn({ 'lessons/load/01-a.md': lessonText('a'), 'quizzes/load/a.md': quiz.text });
    const checked = checkCourse(await loadCourse(folder));
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked.questions + checked.cards).toBe(quiz.items);
    expect(quiz.items).toBeGreaterThan(0);
  });
});
