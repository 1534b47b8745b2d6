import { rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stampOf } from '../../src/content/course-stamp.js';
import { courseIn, lessonText } from './course-in.js';

const files = { 'lessons/load/01-a.md': lessonText('a'), 'quizzes/load/a.md': '## q\n\nWhy?\n\nAnswer: 1\n' };

describe('the stamp of a course', () => {
  it('is the same as long as nothing changes, and counts the files', () => {
    const folder = courseIn(files);
    expect(stampOf(folder)).toEqual(stampOf(folder));
    expect(stampOf(folder).files).toBe(3);
  });

  it.each<[what: string, change: (folder: string) => void]>([
    ['a file is written anew', (folder) => writeFileSync(join(folder, 'lessons/load/01-a.md'), `${lessonText('a')}\n`)],
    ['a file is of another time', (folder) => utimesSync(join(folder, 'quizzes/load/a.md'), 1, 1)],
    ['the course file changes', (folder) => utimesSync(join(folder, 'lessons/course.md'), 1, 1)],
    ['a file is new', (folder) => writeFileSync(join(folder, 'lessons/load/02-b.md'), lessonText('b'))],
    ['a file is gone', (folder) => rmSync(join(folder, 'quizzes/load/a.md'))],
    ['a link leads out of it', (folder) => symlinkSync('/etc/passwd', join(folder, 'lessons/load/03-c.md'))],
  ])('is another when %s', (_, change) => {
    const folder = courseIn(files);
    const { stamp } = stampOf(folder);
    change(folder);
    expect(stampOf(folder).stamp).not.toBe(stamp);
  });

  it('is one of the folder itself, through links', () => {
    const folder = courseIn(files);
    symlinkSync(folder, join(folder, 'link'));
    expect(stampOf(join(folder, 'link'))).toEqual(stampOf(folder));
  });
});
