import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../src/progress/event.js';
import { fold, type Progress } from '../../src/progress/fold.js';
import { isoDay, readDay, weekdayOf } from '../../src/review/plan/day.js';
import { intoDays, type Time } from '../../src/review/plan/into-days.js';
import type { LessonLeft } from '../../src/review/plan/lessons-left.js';
import { fitsAll, planOf, whatWouldDo } from '../../src/review/plan/plan.js';
import { dayInWords } from '../../src/words/dates.js';
import { event } from '../progress/some-events.js';
import { smallCourse } from '../small-course.js';

describe('a day', () => {
  it.each<[text: string, is: string | null]>([
    ['2026-12-07', 'Mon 7 Dec'],
    ['2028-02-29', 'Tue 29 Feb'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['7.12.2026', null],
    ['', null],
  ])('"%s" is %s', (text, is) => {
    const day = readDay(text);
    expect(day === null ? null : dayInWords(day)).toBe(is);
    if (day !== null) expect(isoDay(day)).toBe(text);
  });

  it('has its place in the week', () => {
    expect(['2026-12-07', '2026-12-13'].map((text) => weekdayOf(readDay(text) ?? 0))).toEqual([0, 6]);
  });
});

const lesson = (name: string, minutes: number, questions = 0, cards = 0): LessonLeft => ({
  lesson: name,
  ...{ minutes, questions, cards },
});
const time = (more: Partial<Time> = {}): Time => ({
  ...{ minutes: 30, spentToday: 0, days: 4, secondsEach: 30, load: [], comesBack: [] },
  ...more,
});

/** "12+a10 b8": twelve minutes of review, then ten of a and eight of b; "a-" is begun, "-a" is finished. */
function said({ days }: ReturnType<typeof intoDays>): string[] {
  const marks = { whole: ['', ''], begin: ['', '-'], 'go on': ['-', '-'], finish: ['-', ''] } as const;
  return days.map(({ review, lessons }) => {
    const parts = lessons.map(
      ({ lesson: name, minutes, part }) => `${marks[part][0]}${name}${minutes}${marks[part][1]}`,
    );
    return `${review}+${parts.join(' ')}`;
  });
}

describe('lessons in days', () => {
  it.each<[what: string, lessons: LessonLeft[], time: Time, days: string[], leftOut: string]>([
    ['are none where none are left', [], time({ days: 1 }), ['0+'], ''],
    [
      'fill a day, and go on in the next',
      [lesson('a', 20), lesson('b', 20)],
      time(),
      ['0+a20 b10-', '0+-b10', '0+', '0+'],
      '',
    ],
    ['are not begun for a few minutes', [lesson('a', 28), lesson('b', 20)], time(), ['0+a28', '0+b20', '0+', '0+'], ''],
    ['go on over many days', [lesson('a', 70)], time(), ['0+a30-', '0+-a30-', '0+-a10', '0+'], ''],
    ['wait for what is due', [lesson('a', 20)], time({ load: [40] }), ['20+a10-', '0+-a10', '0+', '0+'], ''],
    ['leave the last day free', [lesson('a', 200)], time(), ['0+a30-', '0+-a30-', '0+-a30-', '0+'], 'a'],
    ['take the last day of two', [lesson('a', 40)], time({ days: 2 }), ['0+a30-', '0+-a10'], ''],
    ['come back later', [lesson('a', 20, 10, 4)], time({ comesBack: [2] }), ['0+a20', '2+', '5+', '2+'], ''],
    ['take what is left of today', [lesson('a', 20)], time({ spentToday: 25, days: 2 }), ['0+a5-', '0+-a15'], ''],
    ['take nothing of a day that is over', [lesson('a', 20)], time({ spentToday: 45, days: 2 }), ['0+', '0+a20'], ''],
  ])('%s', (_, lessons, when, days, leftOut) => {
    const found = intoDays(lessons, when);
    expect(said(found)).toEqual(days);
    expect(found.leftOut.join(' ')).toBe(leftOut);
  });

  it('carry over what is due and finds no time', () => {
    const found = intoDays([lesson('a', 10)], time({ load: [100], minutes: 30 }));
    expect(said(found)).toEqual(['30+', '20+a10', '0+', '0+']);
    expect(intoDays([], time({ load: [500] })).reviewsLeftOut).toBe(260);
  });

  it('take every minute once, and never more than there are', () => {
    const anyLessons = fc.array(
      fc.record({ minutes: fc.integer({ min: 1, max: 60 }), questions: fc.nat(9), cards: fc.nat(5) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        anyLessons,
        fc.integer({ min: 5, max: 90 }),
        fc.integer({ min: 1, max: 20 }),
        (some, minutes, days) => {
          const lessons = some.map((one, index) => ({ ...one, lesson: String(index) }));
          const found = intoDays(lessons, time({ minutes, days, comesBack: [2, 9], load: [7, 7] }));
          for (const { review, lessons: taken } of found.days) {
            const sum = taken.reduce((total, one) => total + one.minutes, 0);
            // A single thing that is due takes its half minute, and is said to take one.
            expect(sum + review).toBeLessThanOrEqual(minutes + 1);
          }
          for (const { lesson: name, minutes: whole } of lessons) {
            const given = found.days.flatMap((day) => day.lessons).filter((one) => one.lesson === name);
            const sum = given.reduce((total, one) => total + one.minutes, 0);
            if (found.leftOut.includes(name)) expect(sum).toBeLessThan(whole);
            else expect(sum).toBe(whole);
          }
        },
      ),
      { seed: 8, numRuns: 200 },
    );
  });
});

const now = Date.parse('2026-03-10T09:00Z');
const moment = { now, minutesEast: 0 };

function having(...happened: [at: string, event: LearnerEvent][]): Progress {
  return fold(happened.map(([at, one], index) => event(String(index), at, one)));
}
const planned = (date: string, minutes: number): [string, LearnerEvent] => [
  '2026-03-10T08:00Z',
  { type: 'planned', date, minutes },
];

describe('a plan', () => {
  it('is none without an interview', () => {
    expect(planOf(smallCourse, having(), moment)).toBeNull();
    expect(planOf(smallCourse, having(planned('2026-02-31', 30)), moment)).toBeNull();
  });

  it('takes one lesson of each track in turn, the one in hand first', () => {
    const progress = having(planned('2026-03-20', 120), [
      '2026-03-10T08:30Z',
      { type: 'lesson-opened', lesson: 'pool' },
    ]);
    const days = planOf(smallCourse, progress, moment)?.days ?? [];
    const order = days.flatMap(({ lessons }) => lessons.map(({ lesson: name }) => name));
    expect(order).toEqual(['pool', 'queue', 'aside', 'stale', 'chain']);
  });

  it('leaves out what is completed and what the learner knows', () => {
    const progress = having(
      ['2026-03-09T08:00Z', { type: 'lesson-completed', lesson: 'queue' }],
      ['2026-03-09T08:01Z', { type: 'claimed', lesson: 'pool' }],
      planned('2026-03-20', 120),
    );
    expect(planOf(smallCourse, progress, moment)?.lessons).toBe(3);
  });

  it.each<[what: string, date: string, daysLeft: number, days: number]>([
    ['over days', '2026-03-14', 4, 4],
    ['for tomorrow', '2026-03-11', 1, 1],
    ['for today', '2026-03-10', 0, 1],
    ['for a day that is over', '2026-03-08', -2, 0],
  ])('is made %s', (_, date, daysLeft, days) => {
    const plan = planOf(smallCourse, having(planned(date, 60)), moment);
    expect([plan?.daysLeft, plan?.days.length]).toEqual([daysLeft, days]);
  });

  it('says what does not fit, and what would do', () => {
    const progress = having(planned('2026-03-13', 5));
    const plan = planOf(smallCourse, progress, moment);
    if (plan === null) throw new Error('there is no plan');
    expect(fitsAll(plan)).toBe(false);
    expect(plan.leftOut.length).toBeGreaterThan(0);
    const better = whatWouldDo(smallCourse, progress, moment, plan);
    const fits = (date: string, minutes: number) => {
      const other = planOf(smallCourse, progress, moment, { date, minutes });
      return other !== null && fitsAll(other);
    };
    expect(fits('2026-03-13', better?.minutes ?? 0)).toBe(true);
    expect(fits('2026-03-13', (better?.minutes ?? 0) - 5)).toBe(false);
    expect(fits(isoDay(better?.interview ?? 0), 5)).toBe(true);
    expect(fits(isoDay((better?.interview ?? 0) - 1), 5)).toBe(false);
  });

  it('is made anew when days were missed: the same lessons in fewer days', () => {
    const made: [string, LearnerEvent] = ['2026-03-10T08:00Z', { type: 'planned', date: '2026-03-20', minutes: 20 }];
    const later = { now: Date.parse('2026-03-13T09:00Z'), minutesEast: 0 };
    const [before, after] = [planOf(smallCourse, having(made), moment), planOf(smallCourse, having(made), later)];
    expect([before?.missed, after?.missed]).toEqual([0, 2]);
    expect([before?.days.length, after?.days.length]).toEqual([10, 7]);
    expect([before?.lessons, after?.lessons]).toEqual([5, 5]);
    expect([before, after].map((plan) => plan?.leftOut)).toEqual([[], []]);
  });

  it('counts the review that is waiting into today', () => {
    const answered = (question: string): [string, LearnerEvent] => [
      '2026-02-01T08:00Z',
      { type: 'answered', question, correct: true },
    ];
    const progress = having(answered('queue-q1'), answered('queue-q2'), answered('pool-q1'), planned('2026-03-20', 60));
    expect(planOf(smallCourse, progress, moment)?.days[0]?.review).toBe(1);
  });
});
