import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../src/progress/event.js';
import { fold, type Progress } from '../../src/progress/fold.js';
import { lessonScore, nextLesson, resume, streakDays, totals, trackProgress } from '../../src/progress/summary.js';
import { courseOf, lesson, smallCourse } from '../small-course.js';
import { event } from './some-events.js';

const now = Date.parse('2026-03-10T12:00Z');

function progressOf(...events: LearnerEvent[]): Progress {
  return fold(events.map((one, index) => event(String(index), `2026-03-01T09:${10 + index}Z`, one)));
}

const opened = (id: string): LearnerEvent => ({ type: 'lesson-opened', lesson: id });
const reached = (id: string, step: number): LearnerEvent => ({ type: 'step-reached', lesson: id, step });
const completed = (id: string): LearnerEvent => ({ type: 'lesson-completed', lesson: id });
const answered = (id: string, correct: boolean): LearnerEvent => ({ type: 'answered', question: id, correct });

describe('where a learner goes on', () => {
  it.each<[where: string, events: LearnerEvent[], at: ReturnType<typeof resume>]>([
    ['nowhere before they have begun', [], null],
    [
      'in the lesson touched last, at its step',
      [reached('queue', 2), reached('pool', 3), reached('queue', 3)],
      { lesson: 'queue', step: 3 },
    ],
    ['at the first step of a lesson only opened', [opened('queue')], { lesson: 'queue', step: 1 }],
    ['at the last step where there are fewer now', [reached('queue', 9)], { lesson: 'queue', step: 3 }],
    [
      'in the next lesson after a completed one',
      [reached('queue', 3), completed('queue')],
      { lesson: 'pool', step: 1 },
    ],
    ['past lessons that are completed', [completed('pool'), completed('queue')], { lesson: 'chain', step: 1 }],
    [
      'in an earlier lesson of the track where no later one is left',
      [completed('chain')],
      { lesson: 'queue', step: 1 },
    ],
    ['where the next lesson was left', [reached('pool', 2), completed('queue')], { lesson: 'pool', step: 2 }],
    [
      'where the next lesson was left, if it was that long',
      [reached('pool', 8), completed('queue')],
      { lesson: 'pool', step: 3 },
    ],
    ['nowhere when the track is done', [completed('aside'), completed('stale')], null],
    [
      'after a lesson that was completed and read again',
      [completed('queue'), reached('queue', 1)],
      { lesson: 'pool', step: 1 },
    ],
    [
      'in this course, when another one was touched last',
      [reached('queue', 2), reached('elsewhere', 1)],
      { lesson: 'queue', step: 2 },
    ],
    ['nowhere when only another course was touched', [reached('elsewhere', 1)], null],
    ['not in what every object knows', [opened('constructor')], null],
  ])('is %s', (_, events, at) => {
    expect(resume(smallCourse, progressOf(...events))).toEqual(at);
  });

  it('is the same under an id that the lesson had before', () => {
    const resolve = (id: string) => (id === 'buffer' ? 'queue' : id);
    expect(resume(smallCourse, fold([event('1', '2026-03-01T09:00Z', reached('buffer', 2))], resolve))).toEqual({
      lesson: 'queue',
      step: 2,
    });
  });

  it('is the first step of a lesson that has none', () => {
    const course = courseOf([lesson('bare', 'talk', { steps: [] })]);
    expect(resume(course, progressOf(opened('bare')))).toEqual({ lesson: 'bare', step: 1 });
  });

  it('is decided by what was done later, wherever it was done', () => {
    const laptop = [
      event('a', '2026-03-01T09:00Z', reached('queue', 3)),
      event('b', '2026-03-01T21:00Z', reached('aside', 2)),
    ];
    const desk = [event('c', '2026-03-01T12:00Z', reached('pool', 2))];
    expect(resume(smallCourse, fold([...laptop, ...desk]))).toEqual({ lesson: 'aside', step: 2 });
    expect(resume(smallCourse, fold([...desk, ...laptop]))).toEqual({ lesson: 'aside', step: 2 });
  });
});

describe('the next lesson', () => {
  const [talk] = smallCourse.tracks;
  it.each([
    ['queue', [], 'pool'],
    ['queue', [completed('pool')], 'chain'],
    ['chain', [completed('queue')], 'pool'],
    ['chain', [completed('queue'), completed('pool')], null],
    ['unknown', [], 'queue'],
  ])('after %s is found in its track', (after, events, next) => {
    expect(nextLesson(talk, after, progressOf(...events))).toBe(next);
  });

  it('is none without a track', () => {
    expect(nextLesson(undefined, 'queue', progressOf())).toBeNull();
  });
});

describe('a track', () => {
  it('counts lessons begun and done, and what is recalled of late', () => {
    const progress = progressOf(
      opened('queue'),
      completed('pool'),
      ...[false, false, true, true, true].map((right) => answered('queue-q1', right)),
      answered('pool-q1', false),
    );
    expect(trackProgress(smallCourse, progress, 0)).toEqual([
      {
        id: 'talk',
        title: 'Track talk',
        lessons: 3,
        started: 2,
        completed: 1,
        seen: 1,
        answered: 0,
        mastered: 0,
        recall: 0.75,
      },
      {
        id: 'cache',
        title: 'Track cache',
        lessons: 2,
        started: 0,
        completed: 0,
        seen: 0,
        answered: 0,
        mastered: 0,
        recall: null,
      },
    ]);
  });
});

describe('the score of a lesson', () => {
  const queue = lesson('queue', 'talk');
  it.each<[events: LearnerEvent[], score: number | null]>([
    [[], null],
    [[answered('queue-q1', true)], 0.5],
    [[answered('queue-q1', true), answered('queue-q2', true)], 1],
    [[answered('queue-q1', true), answered('queue-q1', false)], 0],
    [[{ type: 'answered', question: 'queue-q1', correct: false, points: 0.5 }], 0.25],
    [[answered('pool-q1', true)], null],
  ])('after %j is %s', (events, score) => {
    expect(lessonScore(queue, progressOf(...events))).toBe(score);
  });

  it('is none where there is no quiz', () => {
    expect(lessonScore(lesson('bare', 'talk', { questions: [] }), progressOf())).toBeNull();
  });
});

describe('totals', () => {
  it('count events, answers and right answers', () => {
    const progress = progressOf(opened('queue'), answered('queue-q1', true), answered('queue-q1', false));
    expect(totals(progress)).toEqual({ events: 3, answers: 2, correct: 1 });
  });
});

describe('a streak', () => {
  function streak(times: string[], at = now, minutesEast = 0): number {
    return streakDays(fold(times.map((time, index) => event(String(index), time, opened('a')))), at, minutesEast);
  }

  it.each<[what: string, times: string[], days: number]>([
    ['nothing', [], 0],
    ['today', ['2026-03-10T08:00Z'], 1],
    ['today, twice', ['2026-03-10T08:00Z', '2026-03-10T11:00Z'], 1],
    ['yesterday', ['2026-03-09T08:00Z'], 1],
    ['the day before, which is forgiven', ['2026-03-08T08:00Z'], 1],
    ['two days before', ['2026-03-07T08:00Z'], 0],
    [
      'every other day, which is forgiven once a week',
      ['2026-03-06T08:00Z', '2026-03-08T08:00Z', '2026-03-10T08:00Z'],
      2,
    ],
    [
      'a week with a day off, and the week before with one',
      [1, 3, 4, 5, 6, 7, 8, 10].map((day) => `2026-03-${String(day).padStart(2, '0')}T08:00Z`),
      8,
    ],
    ['three days up to yesterday', ['2026-03-07T08:00Z', '2026-03-08T23:59Z', '2026-03-09T00:00Z'], 3],
    ['a gap of two days', ['2026-03-05T08:00Z', '2026-03-08T08:00Z', '2026-03-09T08:00Z', '2026-03-10T08:00Z'], 3],
    ['a gap of one', ['2026-03-06T08:00Z', '2026-03-08T08:00Z', '2026-03-09T08:00Z', '2026-03-10T08:00Z'], 4],
    ['a day that is still to come', ['2026-03-10T08:00Z', '2099-01-01T00:00Z'], 1],
  ])('of %s', (_, times, days) => {
    expect(streak(times)).toBe(days);
  });

  // A quarter before and a quarter past midnight in Kolkata: one evening, and two days.
  const evening = ['2026-03-09T18:15Z', '2026-03-09T18:45Z'];
  it.each([
    ['Kolkata', 330, 2],
    ['London', 0, 1],
    ['Los Angeles', -480, 1],
    ['Kiritimati', 840, 1],
  ])('over an evening is counted as the clock shows it in %s', (_, minutesEast, days) => {
    expect(streak(evening, Date.parse('2026-03-10T06:00Z'), minutesEast)).toBe(days);
  });

  it('goes on past midnight, and ends when two whole days were missed', () => {
    const times = ['2026-03-08T22:00Z', '2026-03-09T22:00Z'];
    const minute = (text: string) => streak(times, Date.parse(text));
    expect([minute('2026-03-09T23:59Z'), minute('2026-03-10T00:01Z'), minute('2026-03-11T23:59Z')]).toEqual([2, 2, 2]);
    expect(minute('2026-03-12T00:00Z')).toBe(0);
  });
});
