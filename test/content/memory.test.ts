import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/content/load.js';
import { newMemories } from '../../src/content/memory.js';
import { findIn } from '../../src/course/id.js';
import { courseIn, lessonText } from './course-in.js';

const file = 'lessons/load/01-a.md';

describe('reading a course again', () => {
  it('finds the same course and complains of the same things, and parses only what has changed', async () => {
    const folder = courseIn({
      [file]: lessonText('a', '## S\n\nText.\n', 'colour: red\n'),
      'lessons/load/02-b.md': lessonText('b'),
      'quizzes/load/b.md': '## q\n\nHow many?\n\nAnswer: many, many\n\n## c\n\nFront?\n\n> Back.\n',
    });
    const memories = newMemories();
    const first = await loadCourse(folder, new Map(), memories);
    const second = await loadCourse(folder, new Map(), memories);
    expect(second).toEqual(first);
    expect(second).toEqual(await loadCourse(folder));
    expect(findIn(second.course.lessons, 'a')?.steps).toBe(findIn(first.course.lessons, 'a')?.steps);
    writeFileSync(join(folder, file), lessonText('a', '## S\n\nOther.\n'));
    const third = await loadCourse(folder, new Map(), memories);
    expect(third).toEqual(await loadCourse(folder));
    expect(findIn(third.course.lessons, 'b')?.steps).toBe(findIn(first.course.lessons, 'b')?.steps);
  });
});
