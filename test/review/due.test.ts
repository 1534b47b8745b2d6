import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../src/course/id.js';
import type { Confidence, LearnerEvent } from '../../src/progress/event.js';
import { fold, type Progress } from '../../src/progress/fold.js';
import { dueItems } from '../../src/review/due.js';
import { event } from '../progress/some-events.js';
import { courseOf, lesson, smallCourse } from '../small-course.js';

type Happened = [at: string, event: LearnerEvent];

const now = Date.parse('2026-03-10T12:00Z');

function progressOf(happened: readonly Happened[], at = now): Progress {
  return fold(
    happened.map(([time, one], index) => event(String(index).padStart(4, '0'), time, one)),
    undefined,
    at,
  );
}

function due(happened: readonly Happened[], at = now, minutesEast = 0): string[] {
  return dueItems(smallCourse, progressOf(happened, at), at, minutesEast).map(({ id }) => id);
}

const answer = (question: string, correct: boolean, confidence: Confidence | null = null): LearnerEvent => ({
  type: 'answered',
  question,
  correct,
  confidence,
});
const completed = (id: string): LearnerEvent => ({ type: 'lesson-completed', lesson: id });

describe('what is due', () => {
  it.each<[what: string, happened: Happened[], ids: string[]]>([
    ['nothing for someone who has done nothing', [], []],
    [
      'nothing that was only read or predicted',
      [
        ['2026-01-01', { type: 'lesson-opened', lesson: 'queue' }],
        ['2026-01-01', { type: 'predicted', lesson: 'queue', about: 'queue-q1', guess: [1] }],
      ],
      [],
    ],
    ['a question whose time has come', [['2026-03-07T08:00Z', answer('queue-q1', true)]], ['queue-q1']],
    ['no question whose time is to come', [['2026-03-08T08:00Z', answer('queue-q1', true)]], []],
    ['the cards of a completed lesson', [['2026-03-10T11:00Z', completed('queue')]], ['queue-card']],
    [
      'no card that was turned and is to come',
      [
        ['2026-03-09T08:00Z', completed('queue')],
        ['2026-03-09T09:00Z', { type: 'reviewed', card: 'queue-card', rating: 'good' }],
      ],
      [],
    ],
    [
      'a card turned before its lesson was completed',
      [['2026-03-01', { type: 'reviewed', card: 'pool-card', rating: 'good' }]],
      ['pool-card'],
    ],
    [
      'no question or card that the course does not have',
      [
        ['2026-01-01', answer('elsewhere', false)],
        ['2026-01-01', answer('constructor', false)],
        ['2026-01-01', { type: 'reviewed', card: 'elsewhere', rating: 'again' }],
        ['2026-01-01', completed('elsewhere')],
      ],
      [],
    ],
    [
      'first what one was wrong and sure about, then what has waited longest',
      [
        ['2026-01-01', answer('queue-q1', true)],
        ['2026-02-01', answer('queue-q2', false)],
        ['2026-03-01', answer('pool-q1', false, 'sure')],
        ['2026-03-02', answer('pool-q2', false, 'guess')],
      ],
      ['pool-q1', 'queue-q1', 'queue-q2', 'pool-q2'],
    ],
    [
      'in no hurry what one was sure about once and knows now',
      [
        ['2026-02-01', answer('queue-q1', false, 'sure')],
        ['2026-02-02', answer('queue-q1', true)],
        ['2026-01-01', answer('queue-q2', true)],
      ],
      ['queue-q2', 'queue-q1'],
    ],
    [
      'the tracks in turn',
      [
        ['2026-01-01', answer('queue-q1', true)],
        ['2026-01-02', answer('queue-q2', true)],
        ['2026-01-03', answer('pool-q1', true)],
        ['2026-01-04', answer('aside-q1', true)],
        ['2026-01-05', answer('stale-q1', true)],
      ],
      ['queue-q1', 'aside-q1', 'queue-q2', 'stale-q1', 'pool-q1'],
    ],
  ])('is %s', (_, happened, ids) => {
    expect(due(happened)).toEqual(ids);
  });

  it('says of each what it is, whose it is, and whether it was a surprise', () => {
    const happened: Happened[] = [
      ['2026-03-01T09:00Z', answer('queue-q1', false, 'sure')],
      ['2026-03-01T09:00Z', answer('stale-q1', false, 'guess')],
      ['2026-03-01T09:00Z', answer('queue-q2', true, 'sure')],
      ['2026-03-08T10:00Z', completed('pool')],
    ];
    expect(dueItems(smallCourse, progressOf(happened), now, 0)).toEqual([
      {
        kind: 'question',
        id: 'queue-q1',
        lesson: 'queue',
        track: 'talk',
        due: Date.parse('2026-03-02T09:00Z'),
        surprising: true,
      },
      {
        kind: 'question',
        id: 'stale-q1',
        lesson: 'stale',
        track: 'cache',
        due: Date.parse('2026-03-02T09:00Z'),
        surprising: false,
      },
      {
        kind: 'card',
        id: 'pool-card',
        lesson: 'pool',
        track: 'talk',
        due: Date.parse('2026-03-08T10:00Z'),
        surprising: false,
      },
      {
        kind: 'question',
        id: 'queue-q2',
        lesson: 'queue',
        track: 'talk',
        due: Date.parse('2026-03-09T09:00Z'),
        surprising: false,
      },
    ]);
  });

  it('is in the order of ids where all else is the same', () => {
    const ids = ['queue-q2', 'pool-q2', 'pool-q1', 'queue-q1'];
    expect(due(ids.map((id): Happened => ['2026-03-01T09:00Z', answer(id, true)]))).toEqual([...ids].sort());
  });

  // Answered wrong on the second at 21:00 UTC, and back a day later, at 21:00 on the third.
  it.each([
    ['London', 0, '2026-03-02T23:59Z', '2026-03-03T00:00Z'],
    ['Tokyo', 540, '2026-03-03T14:59Z', '2026-03-03T15:00Z'],
    ['Los Angeles', -480, '2026-03-03T07:59Z', '2026-03-03T08:00Z'],
  ])('is there from the first minute of its day in %s', (_, minutesEast, before, then) => {
    const happened: Happened[] = [['2026-03-02T21:00Z', answer('queue-q1', false)]];
    expect(due(happened, Date.parse(before), minutesEast)).toEqual([]);
    expect(due(happened, Date.parse(then), minutesEast)).toEqual(['queue-q1']);
  });

  it('is due at once when it was only met under a clock that was years ahead', () => {
    const happened: Happened[] = [
      ['2099-01-01', answer('queue-q1', true, 'sure')],
      ['2099-01-01', completed('pool')],
    ];
    expect(due(happened)).toEqual(['queue-q1', 'pool-card']);
  });

  it('does not come again on the day it was answered, however it was answered', () => {
    for (const confidence of ['sure', 'guess', null] as const) {
      for (const correct of [true, false]) {
        expect(due([['2026-03-10T11:59Z', answer('queue-q1', correct, confidence)]])).toEqual([]);
      }
    }
  });

  const course = courseOf(['a', 'b', 'c', 'd'].map((id, index) => lesson(id, `track ${index % 3}`)));
  const anyHistory = fc.array(
    fc.tuple(
      fc
        .date({ min: new Date('2026-01-01'), max: new Date('2026-03-10'), noInvalidDate: true })
        .map((at) => at.toISOString()),
      fc.oneof(
        fc.record({
          type: fc.constant('answered' as const),
          question: fc.constantFrom(...Object.keys(course.questions)),
          correct: fc.boolean(),
          confidence: fc.constantFrom('sure' as const, 'guess' as const, null),
        }),
        fc.record({ type: fc.constant('lesson-completed' as const), lesson: fc.constantFrom('a', 'b', 'c', 'd') }),
      ),
    ),
    { maxLength: 30 },
  );

  it('is nothing twice, and in its order but for the mixing', () => {
    fc.assert(
      fc.property(anyHistory, (happened) => {
        const items = dueItems(course, progressOf(happened), now, 0);
        expect(new Set(items.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(items.length);
        // Whatever was answered or completed long ago is due, and none of it is lost in the mixing.
        const expected = new Set(
          happened
            .filter(([at]) => Date.parse(at) < now - 30 * 86_400_000)
            .flatMap(([, one]) => (one.type === 'answered' ? [] : (findIn(course.lessons, one.lesson)?.cards ?? []))),
        );
        const ids = new Set(items.map(({ id }) => id));
        expect([...expected].filter((id) => !ids.has(id))).toEqual([]);
        const surprising = items.map((item) => item.surprising);
        expect(surprising).toEqual([...surprising].sort((a, b) => Number(b) - Number(a)));
        for (const [index, item] of items.entries()) {
          const before = items[index - 1];
          const rest = items.slice(index).filter((other) => other.surprising === item.surprising);
          // Two of one track meet only where nothing of another track is left.
          if (before?.track === item.track) expect(rest.every(({ track }) => track === item.track)).toBe(true);
          // What goes first within its track has waited longest.
          const sameTrack = rest.filter(({ track }) => track === item.track);
          expect(Math.min(...sameTrack.map((other) => other.due))).toBe(item.due);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
