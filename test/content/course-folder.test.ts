import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { listCourse, readCourseSource } from '../../src/content/course-folder.js';
import { courseIn } from './course-in.js';

function list(folder: string) {
  const complaints = new Complaints();
  return { ...listCourse(folder, complaints), problems: complaints.problems };
}

describe('a course folder', () => {
  it('is listed as people count', () => {
    const files = list(
      courseIn({
        'lessons/b/10-x.md': '',
        'lessons/b/9-y.md': '',
        'lessons/a/1-z.md': '',
        'quizzes/a/z.md': '',
        'quizzes/decks/d.md': '',
        'notes/1-n.md': '',
      }),
    );
    expect(files.courseFile?.file).toBe('lessons/course.md');
    expect(files.lessons.map(({ name, files: names }) => [name, names.map(({ file }) => file)])).toEqual([
      ['a', ['lessons/a/1-z.md']],
      ['b', ['lessons/b/9-y.md', 'lessons/b/10-x.md']],
    ]);
    expect(files.quizzes.map(({ name }) => name)).toEqual(['a']);
    expect(files.decks.map(({ file }) => file)).toEqual(['quizzes/decks/d.md']);
  });

  it('may be a link itself, and link inside itself', () => {
    const folder = courseIn({ 'lessons/a/1-z.md': 'text' });
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    symlinkSync('a', join(folder, 'lessons/b'));
    const files = list(link);
    expect(files.lessons.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(files.problems).toEqual([]);
    rmSync(link);
  });

  it('reads a file that has gone meanwhile as a complaint', () => {
    const folder = courseIn({ 'lessons/a/1-z.md': 'text' });
    const [first] = list(folder).lessons[0]?.files ?? [];
    if (first === undefined) throw new Error('there is a file');
    expect(readCourseSource(first, new Complaints())?.text).toBe('text');
    rmSync(first.path);
    mkdirSync(first.path);
    const complaints = new Complaints();
    expect(readCourseSource(first, complaints)).toBeNull();
    expect(complaints.problems).toMatchObject([{ rule: 'unreadable-file', file: 'lessons/a/1-z.md' }]);
  });
});
