import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent, ProgressEvent } from '../../src/progress/event.js';
import { apply, FoldInOrder, fold, noProgress, type Progress, runKey } from '../../src/progress/fold.js';
import { merge } from '../../src/progress/merge.js';
import { anyEvents, event } from './some-events.js';

const at = '2026-03-01T09:00:00.000Z';

function having(...events: LearnerEvent[]): Progress {
  return fold(events.map((one, index) => event(String(index), `2026-03-01T09:0${index}:00Z`, one)));
}

describe('progress', () => {
  it('is nothing before the first event', () => {
    expect(fold([])).toEqual(noProgress);
  });

  it('is the same folded at once or event by event', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const oneByOne = merge(events).reduce((progress, one) => apply(progress, one), noProgress);
        expect(oneByOne).toEqual(fold(events));
      }),
      { seed: 1, numRuns: 80 },
    );
  });

  it('is the same folded while it is read, or is left to be folded at once', () => {
    const now = Date.parse('2026-01-01T12:00Z');
    let inOrder = 0;
    fc.assert(
      fc.property(anyEvents, fc.boolean(), fc.integer({ min: -1, max: 20 }), (events, isSorted, twice) => {
        const read = isSorted ? merge(events) : events;
        const again = read[twice];
        const folding = new FoldInOrder((id) => id, now);
        for (const one of read.flatMap((one) => (one === again ? [one, one] : [one]))) folding.add(one);
        const { result } = folding;
        if (result === null) return;
        inOrder += 1;
        expect(result.progress).toEqual(fold(events, undefined, now));
      }),
      { seed: 3, numRuns: 200 },
    );
    expect(inOrder).toBeGreaterThan(20);
  });

  it.each<[what: string, times: string[], isFolded: boolean]>([
    ['in order', ['2026-03-01T09:00Z', '2026-03-01T09:00Z', '2026-03-01T09:01Z'], true],
    ['out of order', ['2026-03-01T09:01Z', '2026-03-01T09:00Z', '2026-03-01T09:02Z'], false],
    ['from the future', ['2026-03-01T09:00Z', '2099-01-01T00:00Z'], false],
    ['from a day ahead', ['2026-03-01T09:00Z', '2026-03-02T09:00Z'], true],
  ])('is folded while it is read where events are %s: %s %s', (_, times, isFolded) => {
    const events = times.map((time, index) => event(String(index), time, { type: 'lesson-opened', lesson: 'a' }));
    const now = Date.parse('2026-03-01T10:00Z');
    const folding = new FoldInOrder((id) => id, now);
    for (const one of events) folding.add(one);
    expect(folding.result?.progress ?? null).toEqual(isFolded ? fold(events, undefined, now) : null);
  });

  it('leaves the progress before an event as it was', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const before = fold(events);
        const copy = structuredClone(before);
        for (const one of events) apply(before, one);
        expect(before).toEqual(copy);
        expect(noProgress).toEqual(fold([]));
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  it('counts each event once, however often it comes', () => {
    const one = event('1', at, { type: 'reviewed', card: 'c', rating: 'good' });
    expect(fold([one, one, { ...one }])).toEqual(fold([one]));
    expect(fold([one, one]).events).toBe(1);
  });

  const cases: [what: string, events: LearnerEvent[], part: (progress: Progress) => unknown, is: unknown][] = [
    [
      'the step a learner is at',
      [
        { type: 'lesson-opened', lesson: 'queue' },
        { type: 'step-reached', lesson: 'queue', step: 3 },
        { type: 'step-reached', lesson: 'queue', step: 2 },
      ],
      ({ lessons, lastLesson }) => [lessons.queue, lastLesson],
      [{ step: 2, farthest: 3, completed: false, at: '2026-03-01T09:02:00.000Z' }, 'queue'],
    ],
    ['a step before the first as the first', [{ type: 'step-reached', lesson: 'queue', step: -4 }], step, 1],
    ['half a step as the one begun', [{ type: 'step-reached', lesson: 'queue', step: 2.5 }], step, 2],
    [
      'a lesson completed, also when it is read again',
      [
        { type: 'lesson-completed', lesson: 'queue' },
        { type: 'step-reached', lesson: 'queue', step: 1 },
      ],
      ({ lessons }) => lessons.queue?.completed,
      true,
    ],
    [
      'the newest prediction',
      [
        { type: 'predicted', lesson: 'queue', about: 'x', guess: '1', actual: 3 },
        { type: 'predicted', lesson: 'queue', about: 'x', guess: '2' },
      ],
      ({ predictions }) => predictions,
      { 'queue:x': { guess: '2', actual: null } },
    ],
    [
      'how often a simulation ran, in a lesson and outside',
      [
        { type: 'simulation-run', simulation: 'queue', scenario: 'burst', lesson: 'queue' },
        { type: 'simulation-run', simulation: 'queue', scenario: 'burst', lesson: 'queue' },
        { type: 'simulation-run', simulation: 'queue', scenario: null },
      ],
      ({ runs }) => [runs[runKey('queue', 'queue', 'burst')], runs[runKey('', 'queue', null)]],
      [2, 1],
    ],
    [
      'which goals of lessons were tried, and the most stars of each challenge',
      [
        { type: 'simulation-run', simulation: 'queue', scenario: 'burst', lesson: 'queue', goal: 'served at least 5' },
        { type: 'simulation-run', simulation: 'queue', challenge: 'cheap', stars: 2 },
        { type: 'simulation-run', simulation: 'queue', challenge: 'cheap', stars: 1 },
        { type: 'simulation-run', simulation: 'queue', challenge: 'odd', stars: 1e9 },
      ],
      ({ goals, stars }) => [goals[`${runKey('queue', 'queue', 'burst')} served at least 5`], { ...stars }],
      [true, { 'queue/cheap': 2, 'queue/odd': 3 }],
    ],
    [
      'answers in their order, all or nothing where no points are given',
      [
        { type: 'answered', question: 'q', correct: false, confidence: 'sure' },
        { type: 'answered', question: 'q', correct: true },
        { type: 'answered', question: 'q', correct: false, points: 0.5 },
        { type: 'answered', question: 'q', correct: true, points: 7 },
      ],
      ({ answers }) => answers.q?.map(({ correct, points, confidence }) => [correct, points, confidence]),
      [
        [false, 0, 'sure'],
        [true, 1, null],
        [false, 0.5, null],
        [true, 1, null],
      ],
    ],
    [
      'how well a card was known',
      [{ type: 'reviewed', card: 'c', rating: 'hard' }],
      ({ cards }) => cards.c,
      [{ at, rating: 'hard', event: '0' }],
    ],
    [
      'the newest draft until the answer is finished',
      [
        { type: 'drafted', question: 'q', text: 'I' },
        { type: 'drafted', question: 'q', text: 'I was' },
        { type: 'drafted', question: 'r', text: 'We' },
        { type: 'drafted', question: 'r', text: 'We were', level: 3 },
      ],
      ({ drafts, answersWritten }) => [drafts, answersWritten],
      [{ q: 'I was' }, { r: [{ text: 'We were', level: 3 }] }],
    ],
    [
      'where a practice stands until it is done, and the best of it',
      [
        { type: 'practised', practice: 'matrix', state: 'half' },
        { type: 'practised', practice: 'ranges', state: 'begun' },
        { type: 'sorted', practice: 'matrix', score: 8, of: 10 },
        { type: 'sorted', practice: 'matrix', score: 5, of: 10 },
        { type: 'sorted', practice: 'empty', score: 5, of: 0 },
        { type: 'sorted', practice: 'bragging', score: 50, of: 10 },
      ],
      ({ unfinished, practices }) => [unfinished, practices],
      [{ ranges: 'begun' }, { matrix: 0.8, empty: 0, bragging: 1 }],
    ],
    [
      'how far a quiz has come: answered, skipped and judged, and nothing that was asked elsewhere',
      [
        { type: 'answered', question: 'q', correct: true, points: 0.5, quiz: 'review', begins: ['q', 'r', 'c', 'd'] },
        { type: 'answered', question: 'r', correct: true },
        { type: 'reviewed', card: 'c', rating: 'again', quiz: 'review' },
        { type: 'passed', quiz: 'review', item: 'r' },
        { type: 'passed', quiz: 'review', item: 'unknown' },
      ],
      ({ quizzes }) => quizzes.review?.outcomes.map(({ item, right, points }) => [item, right, points]),
      [
        ['q', true, 0.5],
        ['c', false, 0],
        ['r', null, 0],
      ],
    ],
    [
      'only the newest round of a quiz',
      [
        { type: 'answered', question: 'q', correct: true, quiz: 'lesson:a', begins: ['q', 'r'] },
        { type: 'passed', item: 'r', quiz: 'lesson:a', begins: ['r', 'q'] },
      ],
      ({ quizzes, answers }) => [quizzes['lesson:a'], answers.q?.length],
      [
        {
          begun: '2026-03-01T09:01:00.000Z',
          items: ['r', 'q'],
          outcomes: [{ item: 'r', right: null, points: 0, event: '1' }],
        },
        1,
      ],
    ],
    [
      'nothing of what was taken back',
      [
        { type: 'lesson-opened', lesson: 'queue' },
        { type: 'answered', question: 'q', correct: true, quiz: 'review', begins: ['q', 'c'] },
        { type: 'reviewed', card: 'c', rating: 'easy', quiz: 'review' },
        { type: 'bookmarked', lesson: 'queue', step: 2 },
        { type: 'noted', lesson: 'queue', step: 2, text: 'ask about leases' },
        { type: 'undone', event: '1' },
        { type: 'undone', event: '2' },
        { type: 'undone', event: '3' },
        { type: 'undone', event: '4' },
      ],
      ({ answers, cards, quizzes, bookmarks, notes }) => [answers, cards, quizzes.review?.outcomes, bookmarks, notes],
      [{}, {}, [], {}, {}],
    ],
    [
      'nothing of what is said to be taken back before it is read: journals are merged',
      [
        { type: 'undone', event: '1' },
        { type: 'answered', question: 'q', correct: true, quiz: 'review', begins: ['q', 'r'] },
        { type: 'answered', question: 'q', correct: false },
        { type: 'answered', question: 'r', correct: true, quiz: 'review' },
      ],
      ({ answers, quizzes }) => [answers.q?.map(({ correct }) => correct), quizzes.review?.outcomes.length],
      [[false], 1],
    ],
    [
      'a lesson that was opened, whatever is said to be taken back: only what can be taken back is',
      [
        { type: 'lesson-opened', lesson: 'queue' },
        { type: 'undone', event: '0' },
      ],
      ({ lessons }) => Object.keys(lessons),
      ['queue'],
    ],
    [
      'bookmarks and notes, each with its step',
      [
        { type: 'bookmarked', lesson: 'queue', step: 2 },
        { type: 'noted', lesson: 'queue', step: 0, text: 'why?' },
      ],
      ({ bookmarks, notes }) => [Object.values(bookmarks), Object.values(notes)],
      [
        [{ lesson: 'queue', step: 2, at, event: '0' }],
        [{ lesson: 'queue', step: 1, at: '2026-03-01T09:01:00.000Z', event: '1', text: 'why?' }],
      ],
    ],
  ];
  it.each(cases)('knows %s', (_, events, part, is) => {
    expect(part(having(...events))).toEqual(is);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'takes "%s" for a name like any other',
    (name) => {
      const progress = having(
        { type: 'lesson-opened', lesson: name },
        { type: 'answered', question: name, correct: true },
        { type: 'reviewed', card: name, rating: 'good' },
        { type: 'drafted', question: name, text: 'x', level: 1 },
        { type: 'sorted', practice: name, score: 1, of: 2 },
      );
      expect(progress.lessons[name]).toMatchObject({ step: 1, farthest: 1 });
      expect(progress.answers[name]).toHaveLength(1);
      expect(progress.cards[name]).toHaveLength(1);
      expect(progress.practices[name]).toBe(0.5);
      expect(noProgress.answers[name]).toBeUndefined();
      expect(fold([]).lessons[name]).toBeUndefined();
    },
  );

  it('counts what was done in a lesson under the id that it has now', () => {
    const events: ProgressEvent[] = [
      event('1', '2026-03-01T09:00Z', { type: 'step-reached', lesson: 'buffer', step: 2 }),
      event('2', '2026-03-01T09:01Z', { type: 'predicted', lesson: 'buffer', about: 'x', guess: 1 }),
      event('3', '2026-03-01T09:02Z', { type: 'simulation-run', simulation: 's', lesson: 'buffer' }),
    ];
    const progress = fold(events, (id) => (id === 'buffer' ? 'queue' : id));
    expect(progress.lastLesson).toBe('queue');
    expect(Object.keys(progress.lessons)).toEqual(['queue']);
    expect(Object.keys(progress.predictions)).toEqual(['queue:x']);
    expect(Object.keys(progress.runs)).toEqual(['queue:s/']);
  });

  it('notes a time every quarter of an hour, so that midnight is seen from any time zone', () => {
    const times = ['18:10', '18:14', '18:20', '18:50', '18:55'].map((time) => `2026-03-01T${time}:00.000Z`);
    const progress = fold(
      times.map((time, index) => event(String(index), time, { type: 'lesson-opened', lesson: 'a' })),
    );
    expect(progress.active.map((time) => time.slice(11, 16))).toEqual(['18:10', '18:20', '18:50']);
  });

  it('does not let an event dated far ahead be the newest until then', () => {
    const events = [
      event('1', '2099-01-01T00:00Z', { type: 'step-reached', lesson: 'queue', step: 2 }),
      event('2', '2026-03-01T09:00Z', { type: 'step-reached', lesson: 'queue', step: 3 }),
      event('3', '2026-03-01T09:05Z', { type: 'lesson-opened', lesson: 'pool' }),
    ];
    const progress = fold(events, undefined, Date.parse('2026-03-01T10:00Z'));
    expect(progress.lastLesson).toBe('pool');
    expect(progress.lessons.queue?.step).toBe(3);
    expect(progress.events).toBe(3);
  });

  it('trusts a clock that is a few hours ahead', () => {
    const events = [
      event('1', '2026-03-01T16:00Z', { type: 'lesson-opened', lesson: 'queue' }),
      event('2', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'pool' }),
    ];
    expect(fold(events, undefined, Date.parse('2026-03-01T10:00Z')).lastLesson).toBe('queue');
  });
});

function step({ lessons }: Progress): unknown {
  return lessons.queue?.step;
}
