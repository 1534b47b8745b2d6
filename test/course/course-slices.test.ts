import { describe, expect, it } from 'vitest';
import { courseFrom, sliceCourse } from '../../src/course/course-slices.js';
import { smallCourse } from '../small-course.js';

/** A course that is read from a text, and what was read of it. */
function opened() {
  const { text, slices } = sliceCourse(smallCourse, (value) => JSON.stringify(value));
  const bytes = Buffer.from(text);
  const read: string[] = [];
  const course = courseFrom(JSON.parse(JSON.stringify(slices)), ([from, to]) => {
    read.push(bytes.subarray(from, to).toString());
    return JSON.parse(bytes.subarray(from, to).toString());
  });
  return { text, slices, course, read };
}

describe('a course that is read bit by bit', () => {
  it('is the very course that its file holds', () => {
    const { text, slices, course } = opened();
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(smallCourse)));
    expect(JSON.parse(JSON.stringify(course))).toEqual(JSON.parse(text));
    expect(slices.bytes).toBe(Buffer.byteLength(text));
  });

  it('reads nothing for an overview', () => {
    const { course, read } = opened();
    const known = Object.values(course.lessons).map(({ title, minutes, steps, cards }) => [
      title,
      minutes,
      steps.map((step) => step.title),
      cards,
    ]);
    expect(known.length).toBe(Object.keys(smallCourse.lessons).length);
    expect([Object.keys(course.questions), Object.keys(course.cards)].flat().length).toBeGreaterThan(0);
    expect(read).toEqual([]);
  });

  it('reads a lesson and a question when they are opened, and once', () => {
    const { course, read } = opened();
    const [lesson] = Object.values(course.lessons);
    const [question] = Object.keys(smallCourse.questions);
    for (const _ of [1, 2]) {
      expect(lesson?.steps[0]?.blocks).toEqual(Object.values(smallCourse.lessons)[0]?.steps[0]?.blocks);
      expect(Object.entries(course.questions).find(([id]) => id === question)?.[1]).toBeDefined();
    }
    expect(read.filter((text) => text === JSON.stringify(Object.values(smallCourse.lessons)[0]))).toHaveLength(1);
    expect(new Set(read).size).toBe(read.length);
  });
});
