import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/progress/fold.js';
import { isMemberName, readSummary, summaryOf, type TeamSummary } from '../../src/sync/team-summary.js';
import { anyEvents, event } from '../progress/some-events.js';
import { smallCourse } from '../small-course.js';

const about = { name: 'Ada', now: Date.parse('2026-03-10T09:00Z'), minutesEast: 0 };
const answer = (id: string, correct: boolean, confidence: 'sure' | 'guess') =>
  event(id, '2026-03-01T09:00Z', {
    type: 'answered',
    question: 'secret-question',
    answer: 'secret answer',
    correct,
    confidence,
  });

describe('what a member shares', () => {
  it('is how far they are and how well they know what they know', () => {
    const progress = fold([answer('1', true, 'sure'), answer('2', false, 'sure'), answer('3', false, 'guess')]);
    const summary = summaryOf(smallCourse, progress, about);
    expect(summary).toMatchObject({
      name: 'Ada',
      at: '2026-03-10T09:00:00.000Z',
      calibration: { sure: { right: 1, of: 2 }, guess: { right: 0, of: 1 } },
    });
    expect(summary.lessons.total).toBe(Object.keys(smallCourse.lessons).length);
    expect(readSummary(JSON.stringify(summary))).toEqual(summary);
  });

  it('never holds an answer, a draft, a note, or which question it was', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const secret = 'a-secret-that-stays-here';
        const marked = [
          ...events,
          event('d', '2026-03-01T09:00Z', { type: 'drafted', question: 'q-01', text: secret }),
          event('n', '2026-03-01T09:00Z', { type: 'noted', lesson: 'queue', step: 1, text: secret }),
          event('a', '2026-03-01T09:00Z', { type: 'answered', question: secret, answer: secret, correct: true }),
          event('p', '2026-03-01T09:00Z', { type: 'practised', practice: secret, state: secret }),
        ];
        const summary = summaryOf(smallCourse, fold(marked), about);
        expect(JSON.stringify(summary)).not.toContain(secret);
        expect(Object.keys(summary)).toEqual(['v', 'name', 'at', 'course', 'lessons', 'tracks', 'calibration']);
      }),
    );
  });
});

describe('what others shared', () => {
  const good = summaryOf(smallCourse, fold([]), about);
  const but = (change: object) => JSON.stringify({ ...good, ...change });

  it.each([
    ['text', 'hello', 'it is not JSON'],
    ['another document', '[]', 'its v makes no sense'],
    ['a number', '7', 'it is no summary'],
    ['a newer version', but({ v: 2 }), 'its v makes no sense'],
    ['no name', but({ name: '\u001b]0;owned\u0007' }), 'its name makes no sense'],
    ['a name without an end', but({ name: 'x'.repeat(41) }), 'its name makes no sense'],
    ['no time', but({ at: 'yesterday' }), 'its at makes no sense'],
    [
      'more right than there are',
      but({ calibration: { sure: { right: 2, of: 1 }, guess: { right: 0, of: 0 } } }),
      'its calibration.sure makes no sense',
    ],
    [
      'numbers beyond all measure',
      but({ lessons: { ...good.lessons, seen: 1e300 } }),
      'its lessons.seen makes no sense',
    ],
    ['a gigantic text', ' '.repeat(70_000), 'it is too long for a summary'],
    ['a nest', '['.repeat(50_000), 'it is not JSON'],
  ])('is not used where it is %s', (_, text, wrong) => {
    expect(readSummary(text)).toEqual({ wrong });
  });

  it('has nothing left in it that a terminal would obey', () => {
    const evil = 'Eve\u001b[31m\u009b32m\u202e';
    const read = readSummary(but({ name: evil, course: { id: 'x', title: evil } })) as TeamSummary;
    expect([read.name, read.course.title]).toEqual(['Eve', 'Eve']);
  });

  it.each([
    ['Ada', true],
    ['Ada Lovelace', true],
    ['Åda', true],
    ['', false],
    [' ', false],
    [' Ada', false],
    ['Ada\u001b[31m', false],
    ['a\nb', false],
    ['x'.repeat(41), false],
  ])('%j may be a name: %s', (name, may) => {
    expect(isMemberName(name)).toBe(may);
  });
});
