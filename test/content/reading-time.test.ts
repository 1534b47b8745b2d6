import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/content/load.js';
import { countWords, effortOf } from '../../src/content/reading-time.js';
import { findIn } from '../../src/course/id.js';

describe('the time that a lesson takes', () => {
  it('is words, questions, simulations and practices', async () => {
    const { course } = await loadCourse(new URL('../fixtures/courses/small', import.meta.url).pathname);
    const lesson = findIn(course.lessons, 'waiting');
    if (lesson === undefined) throw new Error('the lesson is there');
    const effort = effortOf(course, lesson);
    expect(effort).toMatchObject({ questions: 8, runs: 2 });
    expect(effort.minutes).toBeCloseTo(effort.words / 200 + (8 * 20 + 2 * 90) / 60, 10);
  });

  it('counts words, not signs', () => {
    expect(countWords('(200 − 60) × 10 = 1,400 orders, as they say')).toBe(8);
    expect(countWords(' \n ')).toBe(0);
  });
});
