import { describe, expect, it } from 'vitest';
import { courseJson } from '../../src/content/course-json.js';
import { loadCourse } from '../../src/content/load.js';
import type { Course } from '../../src/course/course.js';
import { findIn } from '../../src/course/id.js';
import { courseIn, lessonText } from './course-in.js';
import { withoutPlaces } from './reading.js';

const body = '## S\n\n- a\n\n  > b\n\n```practice\nuse: board\n```\n';
const quiz = '## q\n\nHow many?\n\nAnswer: 3\n\n> Why.\n';

describe('a built course', () => {
  it('is the course, less the places of blocks that do nothing', async () => {
    const { course } = await loadCourse(
      courseIn({ 'lessons/load/01-b.md': lessonText('b', body), 'quizzes/load/b.md': quiz }),
    );
    const built: Course = JSON.parse(courseJson(course).text);
    expect(built).not.toEqual(course);
    expect(withoutPlaces(built)).toEqual(withoutPlaces(course));
    expect(findIn(built.lessons, 'b')?.steps[0]?.blocks.map((block) => [block.kind, block.place?.line])).toEqual([
      ['list', undefined],
      ['practice', 14],
    ]);
    expect(findIn(built.lessons, 'b')?.steps[0]?.place.line).toBe(8);
    expect(findIn(built.questions, 'q')?.place.line).toBe(1);
    expect(courseJson(course).text).not.toMatch(/"kind":"(?:list|quote|paragraph)"[^{}]*"place"/);
  });
});
