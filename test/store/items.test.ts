import { describe, expect, it } from 'vitest';
import { fold } from '../../src/progress/fold.js';
import { lessonAfter, quizItems, reviewItems } from '../../src/store/items.js';
import type { Item } from '../../src/store/session.js';
import { event } from '../progress/some-events.js';
import { smallCourse } from '../small-course.js';

const now = Date.parse('2026-03-10T12:00Z');

function ids(items: readonly Item[]): string[] {
  return items.map((item) => (item.kind === 'card' ? item.card.id : item.question.id));
}

describe('a quiz', () => {
  it('asks the questions of its lessons in order', () => {
    expect(ids(quizItems(smallCourse, ['pool', 'queue']))).toEqual(['pool-q1', 'pool-q2', 'queue-q1', 'queue-q2']);
  });

  it('leaves out what is not there', () => {
    const questions = Object.fromEntries(Object.entries(smallCourse.questions).filter(([id]) => id !== 'pool-q1'));
    expect(ids(quizItems({ ...smallCourse, questions }, ['pool', 'nowhere']))).toEqual(['pool-q2']);
  });
});

describe('a review', () => {
  it('asks what is due today, questions and cards', () => {
    const progress = fold([
      event('1', '2026-03-01T09:00Z', { type: 'answered', question: 'queue-q1', correct: false }),
      event('2', '2026-03-03T09:00Z', { type: 'lesson-completed', lesson: 'aside' }),
      event('3', '2026-03-09T20:00Z', { type: 'answered', question: 'stale-q1', correct: false }),
    ]);
    expect(ids(reviewItems(smallCourse, progress, { now, minutesEast: 0, minutes: null }))).toEqual([
      'queue-q1',
      'aside-card',
      'stale-q1',
    ]);
    // Where it is still the tenth when the answer of the ninth has had its day.
    expect(
      ids(
        reviewItems(smallCourse, progress, { now: Date.parse('2026-03-10T08:00Z'), minutesEast: -720, minutes: null }),
      ),
    ).toEqual(['queue-q1', 'aside-card']);
  });
});

describe('the lesson after one', () => {
  it('is the next of its track that is not done', () => {
    const progress = fold([event('1', '2026-03-01T09:00Z', { type: 'lesson-completed', lesson: 'pool' })]);
    expect(lessonAfter(smallCourse, progress, 'queue')).toBe('chain');
    expect(lessonAfter(smallCourse, progress, 'stale')).toBe('aside');
    expect(lessonAfter(smallCourse, progress, 'elsewhere')).toBeNull();
  });
});
