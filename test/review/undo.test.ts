import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../src/progress/event.js';
import { fold } from '../../src/progress/fold.js';
import { scheduleAnswers, scheduleCard } from '../../src/review/schedule.js';
import { event } from '../progress/some-events.js';

const now = Date.parse('2026-04-01T12:00Z');

const meeting: fc.Arbitrary<LearnerEvent> = fc.oneof(
  fc.record({
    type: fc.constant('answered' as const),
    question: fc.constantFrom('q', 'r'),
    correct: fc.boolean(),
    confidence: fc.constantFrom('guess' as const, 'sure' as const, null),
  }),
  fc.record({
    type: fc.constant('reviewed' as const),
    card: fc.constantFrom('q', 'c'),
    rating: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
  }),
);

const hour = (count: number) => new Date(Date.parse('2026-03-01T08:00Z') + count * 3_600_000).toISOString();

function schedules(events: Parameters<typeof fold>[0]) {
  const { answers, cards } = fold(events);
  return [
    Object.entries(answers).map(([id, list]) => [id, scheduleAnswers(list, now)]),
    Object.entries(cards).map(([id, list]) => [id, scheduleCard(list, now)]),
  ];
}

describe('an answer that is taken back', () => {
  it('leaves the dates as if it had never been given', () => {
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 1, maxLength: 12 }), fc.nat(), (meetings, pick) => {
        const events = meetings.map((one, index) => event(`e${index}`, hour(index), one));
        const at = pick % events.length;
        const undone = event('u', hour(events.length), { type: 'undone', event: `e${at}` });
        const without = events.filter((_, index) => index !== at);
        const [answers = [], cards = []] = schedules([...events, undone]);
        const [expectedAnswers = [], expectedCards = []] = schedules(without);
        expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expectedAnswers));
        expect(Object.fromEntries(cards)).toEqual(Object.fromEntries(expectedCards));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('and given again leaves the dates that it had left before', () => {
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 1, maxLength: 12 }), (meetings) => {
        const events = meetings.map((one, index) => event(`e${index}`, hour(index), one));
        const last = events.length - 1;
        const undone = event('u', hour(last), { type: 'undone', event: `e${last}` });
        const again = events.slice(-1).map((one) => ({ ...one, id: 'v' }));
        expect(schedules([...events, undone, ...again])).toEqual(schedules(events));
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
