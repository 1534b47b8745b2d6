import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { readLesson } from '../../src/content/lesson-file.js';
import { asId } from '../../src/course/id.js';
import { lessonText } from './course-in.js';

function lesson(text: string, file = 'lessons/load/01-a.md', cut: string | null = null) {
  const complaints = new Complaints();
  return { lesson: readLesson({ file, text, cut }, asId('load'), complaints, () => []), problems: complaints.problems };
}

describe('a lesson file', () => {
  it('is front matter and steps; what stands before the first step is not shown', () => {
    const read = lesson(
      lessonText('a', 'before\n\n## One\n\nText.\n\n## Two\n\nMore.\n', 'needs: [b]\naliases: [old]\n'),
    );
    expect(read.problems).toMatchObject([{ rule: 'stray-text', line: 10 }]);
    expect(read.lesson).toMatchObject({
      id: 'a',
      track: 'load',
      title: 'Title of a',
      minutes: 1,
      needs: ['b'],
      objectives: ['Learn'],
      aliases: ['old'],
      steps: [
        { title: 'One', blocks: [{ kind: 'paragraph' }], place: { line: 12 } },
        { title: 'Two', blocks: [{ kind: 'paragraph' }], place: { line: 16 } },
      ],
      questions: [],
      cards: [],
    });
  });

  it.each([
    ['minutes: 0', 'wrong-type'],
    ['minutes: 601', 'wrong-type'],
    ['minutes: -5', 'wrong-type'],
    ['minutes: soon', 'wrong-type'],
    ['aliases: [A b]', 'bad-id'],
  ])('with "%s" is left out', (line, rule) => {
    const text = line.startsWith('minutes')
      ? lessonText('a').replace('minutes: 1', line)
      : lessonText('a', undefined, `${line}\n`);
    const read = lesson(text);
    expect(read.lesson).toBeNull();
    expect(read.problems).toMatchObject([{ rule, severity: 'error' }]);
  });

  it('has names for steps without one, and complains of empty ones', () => {
    const read = lesson(lessonText('a', '## \n\nText.\n\n## Bare\n'));
    expect(read.lesson?.steps.map(({ title }) => title)).toEqual(['Step 1', 'Bare']);
    expect(read.problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['empty-step', 8],
      ['empty-step', 12],
    ]);
  });

  it('that was cut says so at its end', () => {
    expect(lesson(lessonText('a'), undefined, 'The rest is not shown.').lesson?.steps.at(-1)?.blocks.at(-1)).toEqual({
      kind: 'notice',
      text: 'The rest is not shown.',
    });
  });

  it.each(['01-a.md', 'a.md', '12-a.md'])('may be called %s', (name) => {
    expect(lesson(lessonText('a'), `lessons/load/${name}`).problems).toEqual([]);
  });

  it.each(['01-b.md', 'ab.md', '01a.md'])('should not be called %s', (name) => {
    expect(lesson(lessonText('a'), `lessons/load/${name}`).problems).toMatchObject([
      { rule: 'file-name', severity: 'warning' },
    ]);
  });
});
