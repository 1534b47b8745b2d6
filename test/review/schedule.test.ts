import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '../../src/progress/event.js';
import type { Attempt, Judgement } from '../../src/progress/fold.js';
import { gradeOf, scheduleAnswers, scheduleCard } from '../../src/review/schedule.js';

const day = 86_400_000;
const start = Date.parse('2026-03-01T09:00Z');
const now = start + 3000 * day;

function attempt(correct: boolean, confidence: Confidence | null = null, at = start): Attempt {
  return { at: new Date(at).toISOString(), correct, points: correct ? 1 : 0, confidence };
}

describe('an answer', () => {
  it.each([
    [false, 'sure', Rating.Again],
    [false, null, Rating.Again],
    [true, 'guess', Rating.Hard],
    [true, null, Rating.Good],
    [true, 'sure', Rating.Easy],
  ] as const)('right: %s, said to be a %s, is graded %i', (correct, confidence, grade) => {
    expect(gradeOf(attempt(correct, confidence))).toBe(grade);
  });
});

describe('a schedule', () => {
  it('is none for what was never met', () => {
    expect(scheduleAnswers([], now)).toBeNull();
    expect(scheduleCard([], now)).toBeNull();
  });

  // Days until it comes back after each meeting, when each is on the day it is due; the defaults of FSRS 6.
  it.each<[ratings: Judgement['rating'][], days: number[]]>([
    [['again'], [1]],
    [['hard'], [2]],
    [['good'], [3]],
    [['easy'], [8]],
    [
      ['good', 'good', 'good'],
      [3, 14, 57],
    ],
    [
      ['again', 'good'],
      [1, 3],
    ],
    [
      ['good', 'again', 'good'],
      [3, 1, 3],
    ],
    [
      ['easy', 'easy', 'easy'],
      [8, 66, 397],
    ],
  ])('of a card judged %j brings it back after %j days', (ratings, days) => {
    const met: Judgement[] = [];
    let time = start;
    const waits = ratings.map((rating) => {
      met.push({ at: new Date(time).toISOString(), rating });
      const due = scheduleCard(met, now)?.due ?? Number.NaN;
      const wait = (due - time) / day;
      time = due;
      return wait;
    });
    expect(waits).toEqual(days);
  });

  it.each([
    ['wrong and sure', attempt(false, 'sure'), 1],
    ['right by a guess', attempt(true, 'guess'), 2],
    ['right', attempt(true), 3],
    ['right and sure', attempt(true, 'sure'), 8],
  ])('of an answer that was %s brings it back when FSRS says', (_, answer, days) => {
    expect(scheduleAnswers([answer], now)?.due).toBe(start + days * day);
  });

  it('counts a right answer that is lost again as a lapse', () => {
    const answers = [attempt(true), attempt(false, null, start + 3 * day), attempt(false, null, start + 4 * day)];
    expect(scheduleAnswers(answers, now)).toMatchObject({ lapses: 2, due: start + 5 * day });
  });

  it('lets time stand still where a clock was set back', () => {
    const back = [attempt(true, null, start), attempt(true, null, start - 400 * day)];
    expect(scheduleAnswers(back, now)).toEqual(scheduleAnswers([attempt(true), attempt(true)], now));
  });

  const far = Date.parse('2099-01-01T00:00Z');
  it.each([
    ['before', [attempt(true), attempt(true, null, far)]],
    ['after', [attempt(true, null, far), attempt(true)]],
  ])('takes a time that is years ahead for the one %s it', (_, answers) => {
    expect(scheduleAnswers(answers, start)).toEqual(scheduleAnswers([attempt(true), attempt(true)], start));
  });

  it('brings back at once what was only met under a clock that is years ahead', () => {
    const due = scheduleAnswers([attempt(true, 'sure', far)], start)?.due;
    expect(due).toBeLessThan(start);
  });

  it('is sane for a time at the very beginning of all times', () => {
    const answers = [attempt(true, null, -8.64e15), attempt(true)];
    const due = scheduleAnswers(answers, now)?.due ?? 0;
    expect(due).toBeGreaterThan(start);
    expect(due).toBeLessThan(start + 365 * day);
  });
});

describe('a schedule worked out the short way', () => {
  const grade = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
  const anyHistory = fc.array(fc.tuple(fc.constantFrom('again', 'hard', 'good', 'easy'), fc.nat(400 * 24)), {
    minLength: 1,
    maxLength: 12,
  });

  it('is the one that FSRS gives when it is asked at every meeting', () => {
    const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
    fc.assert(
      fc.property(anyHistory, (history) => {
        let time = start;
        let memory = createEmptyCard(new Date(start));
        const met: Judgement[] = history.map(([rating, hours]) => {
          time += hours * 3_600_000;
          memory = scheduler.next(memory, new Date(time), grade[rating]).card;
          return { at: new Date(time).toISOString(), rating };
        });
        expect(scheduleCard(met, time)).toEqual({
          due: memory.due.getTime(),
          stability: memory.stability,
          lapses: memory.lapses,
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
