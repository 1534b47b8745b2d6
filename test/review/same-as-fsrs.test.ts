import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Rating as Judged } from '../../src/progress/event.js';
import { scheduleAnswers, scheduleCard } from '../../src/review/schedule.js';

const start = Date.parse('2026-01-01T07:00Z');
const hour = 3_600_000;

/** Hours since the meeting before: minutes up to months. */
const anyGap = fc.oneof(fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 0, max: 4000, noNaN: true }));
const histories = <Happened>(what: fc.Arbitrary<Happened>) =>
  fc.array(fc.tuple(anyGap, what), { minLength: 1, maxLength: 15 }).map(timed);

/** What ts-fsrs itself says, asked for each meeting in turn. */
function direct(met: readonly { readonly at: number; readonly grade: Grade }[]) {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
  let card = createEmptyCard(new Date(met[0]?.at ?? start));
  for (const { at, grade } of met) card = scheduler.next(card, new Date(at), grade).card;
  return { due: card.due.getTime(), stability: card.stability, lapses: card.lapses };
}

function timed<Happened>(history: readonly (readonly [gap: number, happened: Happened])[]) {
  let at = start;
  return history.map(([gap, happened]) => {
    at += Math.round(gap * hour);
    return { at, happened };
  });
}

const iso = (time: number) => new Date(time).toISOString();
const now = start + 20 * 365 * 24 * hour;

describe('the schedule', () => {
  it('of a card is that of ts-fsrs, over a thousand histories', () => {
    const grades = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
    const anyRating = fc.constantFrom<Judged>('again', 'hard', 'good', 'easy');
    fc.assert(
      fc.property(histories(anyRating), (met) => {
        const judged = met.map(({ at, happened }) => ({ at: iso(at), rating: happened }));
        const asked = met.map(({ at, happened }) => ({ at, grade: grades[happened] }));
        expect(scheduleCard(judged, now)).toEqual(direct(asked));
      }),
      { seed: 13, numRuns: 1000 },
    );
  });

  it('of a question is that of ts-fsrs, over a thousand histories', () => {
    const anyAnswer = fc.record({
      correct: fc.boolean(),
      confidence: fc.constantFrom('guess' as const, 'sure' as const, null),
    });
    const gradeOf = ({ correct, confidence }: { correct: boolean; confidence: 'guess' | 'sure' | null }): Grade =>
      !correct
        ? Rating.Again
        : confidence === 'guess'
          ? Rating.Hard
          : confidence === 'sure'
            ? Rating.Easy
            : Rating.Good;
    fc.assert(
      fc.property(histories(anyAnswer), (met) => {
        const answered = met.map(({ at, happened }) => ({
          at: iso(at),
          points: happened.correct ? 1 : 0,
          ...happened,
        }));
        const asked = met.map(({ at, happened }) => ({ at, grade: gradeOf(happened) }));
        expect(scheduleAnswers(answered, now)).toEqual(direct(asked));
      }),
      { seed: 14, numRuns: 1000 },
    );
  });
});
