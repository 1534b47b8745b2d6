import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { readCourseFile } from '../../src/content/course-file.js';

function course(text: string) {
  const complaints = new Complaints();
  return {
    course: readCourseFile({ file: 'lessons/course.md', text, cut: null }, complaints, () => []),
    problems: complaints.problems,
  };
}

describe('course.md', () => {
  it('names the course and its tracks, and welcomes', () => {
    const read = course(
      '---\nid: c\ntitle: A course\ntracks:\n  - {id: one, title: One, summary: First.}\n  - id: two\n    title: Two\n---\n\nWelcome.\n',
    );
    expect(read.problems).toEqual([]);
    expect(read.course).toEqual({
      id: 'c',
      title: 'A course',
      tracks: [
        { id: 'one', title: 'One', summary: 'First.', lessons: [] },
        { id: 'two', title: 'Two', summary: '', lessons: [] },
      ],
      welcome: [
        { kind: 'paragraph', text: [{ text: 'Welcome.' }], place: { file: 'lessons/course.md', line: 10, column: 1 } },
      ],
    });
  });

  it.each([
    ['de', 'de'],
    ['pt-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('says its language, %s, as the standard writes it', (typed, language) => {
    const read = course(`---\nid: c\ntitle: C\nlanguage: ${typed}\ntracks: []\n---\n`);
    expect(read.course).toMatchObject({ language });
  });

  it.each([
    ['Welcome.', 'front-matter', 1],
    ['---\nid: c\ntitle: C\nlanguage: german!\ntracks: []\n---\n', 'wrong-type', 4],
    ['---\ntitle: C\n---\n', 'missing-key', 2],
    ['---\nid: c\ntitle: C\ntracks: [one]\n---\n', 'wrong-type', 4],
    ['---\nid: c\ntitle: C\ntracks: {one: two}\n---\n', 'wrong-type', 4],
    ['---\nid: c\ntitle: C\ntracks: [{title: One}]\n---\n', 'missing-key', 4],
    ['---\nid: c\ntitle: C\ntracks: [{id: ../one, title: One}]\n---\n', 'bad-id', 4],
  ])('%j cannot be used', (text, rule, line) => {
    const read = course(text);
    expect(read.course).toBeNull();
    expect(read.problems[0]).toMatchObject({ rule, line, severity: 'error' });
  });

  it('may not name a track twice', () => {
    const read = course('---\nid: c\ntitle: C\ntracks:\n  - {id: one, title: One}\n  - {id: one, title: Other}\n---\n');
    expect(read.course?.tracks).toHaveLength(1);
    expect(read.problems).toMatchObject([{ rule: 'duplicate-id', line: 6 }]);
  });
});
