import fc from 'fast-check';
import type { LearnerEvent, ProgressEvent } from '../../src/progress/event.js';

/** An event at a time, "2026-03-01T09:00:00Z" or shorter; the id names it. */
export function event(id: string, at: string, event: LearnerEvent): ProgressEvent {
  return { v: 1, id, at: new Date(at).toISOString(), ...event };
}

/** A journal's text. */
export function linesOf(events: readonly unknown[]): string {
  return events.map((one) => `${JSON.stringify(one)}\n`).join('');
}

const name = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__', '日本');

const anyDeed: fc.Arbitrary<LearnerEvent> = fc.oneof(
  fc.record({ type: fc.constant('lesson-opened' as const), lesson: name }),
  fc.record({ type: fc.constant('step-reached' as const), lesson: name, step: fc.integer({ min: -1, max: 9 }) }),
  fc.record({ type: fc.constant('lesson-completed' as const), lesson: name }),
  fc.record({
    type: fc.constant('predicted' as const),
    lesson: name,
    about: name,
    guess: fc.oneof(fc.string(), fc.integer(), fc.array(fc.nat(5))),
    actual: fc.oneof(fc.constant(null), fc.integer()),
  }),
  fc.record({
    type: fc.constant('simulation-run' as const),
    simulation: name,
    scenario: fc.option(name),
    knobs: fc.constant({ consumers: 2 }),
  }),
  fc.record({
    type: fc.constant('answered' as const),
    question: name,
    answer: fc.array(fc.nat(5)),
    correct: fc.boolean(),
    points: fc.constantFrom(0, 0.5, 1),
    confidence: fc.constantFrom('guess' as const, 'sure' as const, null),
    ms: fc.nat(),
    quiz: fc.constantFrom('lesson:a', 'constructor'),
    begins: fc.array(name),
  }),
  fc.record({ type: fc.constant('passed' as const), quiz: fc.constant('lesson:a'), item: name }),
  fc.record({ type: fc.constant('undone' as const), event: fc.constantFrom('x', 'y', '__proto__') }),
  fc.record({ type: fc.constant('bookmarked' as const), lesson: name, step: fc.integer({ min: -1, max: 9 }) }),
  fc.record({ type: fc.constant('noted' as const), lesson: name, step: fc.integer(), text: fc.string() }),
  fc.record({ type: fc.constant('suspended' as const), item: name }),
  fc.record({ type: fc.constant('flagged' as const), item: name }),
  fc.record({ type: fc.constant('overruled' as const), event: fc.constantFrom('x', 'y', '__proto__') }),
  fc.record({ type: fc.constant('claimed' as const), lesson: name }),
  fc.record({ type: fc.constant('lesson-reset' as const), lesson: name, items: fc.array(name) }),
  fc.record({ type: fc.constant('planned' as const), date: fc.constantFrom(null, '2026-02-01'), minutes: fc.nat(90) }),
  fc.record({
    type: fc.constant('reviewed' as const),
    card: name,
    rating: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
  }),
  fc.record({ type: fc.constant('drafted' as const), question: name, text: fc.string({ unit: 'grapheme' }) }),
  fc.record({ type: fc.constant('drafted' as const), question: name, text: fc.string(), level: fc.nat(5) }),
  fc.record({ type: fc.constant('practised' as const), practice: name, state: fc.string() }),
  fc.record({ type: fc.constant('sorted' as const), practice: name, score: fc.nat(9), of: fc.nat(9) }),
);

const anyTime = fc
  .date({ min: new Date('2025-12-31'), max: new Date('2026-01-03'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Events that often share a time and sometimes an id: journals that grew apart and were damaged. */
export const anyEvents: fc.Arbitrary<ProgressEvent[]> = fc.array(
  fc
    .record({
      id: fc.oneof(fc.uuid(), fc.constantFrom('x', 'y')),
      at: fc.oneof(anyTime, fc.constant('2026-01-01T00:00:00.000Z')),
      event: anyDeed,
    })
    .map(({ id, at, event }) => ({ v: 1 as const, id, at, ...event })),
  { maxLength: 12 },
);
