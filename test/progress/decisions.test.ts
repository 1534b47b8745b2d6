import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../src/progress/event.js';
import { fold, type Progress } from '../../src/progress/fold.js';
import { event } from './some-events.js';

function having(...events: LearnerEvent[]): Progress {
  return fold(events.map((one, index) => event(String(index), `2026-03-01T09:0${index}:00Z`, one)));
}

const wrong: LearnerEvent = { type: 'answered', question: 'q', correct: false, quiz: 'lesson:a', begins: ['q', 'r'] };
const marks = ({ answers, quizzes }: Progress) => [
  answers.q?.map(({ correct, points, marked }) => [correct, points, marked?.correct ?? null]),
  quizzes['lesson:a']?.outcomes.map(({ right }) => right),
];

describe('what a learner decides', () => {
  it.each<[what: string, events: LearnerEvent[], part: (progress: Progress) => unknown, is: unknown]>([
    [
      'keeps a card out of reviews until it is taken back',
      [
        { type: 'suspended', item: 'c' },
        { type: 'suspended', item: 'd' },
        { type: 'undone', event: '0' },
      ],
      ({ suspended }) => ({ ...suspended }),
      { d: '1' },
    ],
    [
      'flags a question until it is taken back',
      [
        { type: 'flagged', item: 'q' },
        { type: 'flagged', item: 'r' },
        { type: 'undone', event: '1' },
      ],
      ({ flagged }) => ({ ...flagged }),
      { q: '0' },
    ],
    [
      'counts an answer as right, also in its quiz',
      [wrong, { type: 'overruled', event: '0' }],
      marks,
      [[[true, 1, false]], [true]],
    ],
    [
      'counts it as right when that is known before the answer: journals are merged',
      [{ type: 'overruled', event: '1' }, wrong],
      marks,
      [[[true, 1, false]], [true]],
    ],
    [
      'leaves the answer as it was marked once that is taken back',
      [wrong, { type: 'overruled', event: '0' }, { type: 'undone', event: '1' }],
      marks,
      [[[false, 0, null]], [false]],
    ],
    [
      'claims a lesson, and takes that back',
      [
        { type: 'claimed', lesson: 'a' },
        { type: 'claimed', lesson: 'b' },
        { type: 'undone', event: '1' },
      ],
      ({ claimed }) => Object.keys(claimed),
      ['a'],
    ],
    [
      'has an interview on a day, with half an hour a day where nothing is said',
      [{ type: 'planned', date: '2026-03-09' }],
      ({ interview }) => interview,
      { date: '2026-03-09', minutes: 30, said: '2026-03-01T09:00:00.000Z' },
    ],
    [
      'takes a day of a thousand hours for one of ten',
      [{ type: 'planned', date: '2026-03-09', minutes: 60_000 }],
      ({ interview }) => interview?.minutes,
      600,
    ],
    [
      'has no interview any more',
      [
        { type: 'planned', date: '2026-03-09' },
        { type: 'planned', date: null },
      ],
      ({ interview }) => interview,
      null,
    ],
  ])('%s', (_, events, part, is) => {
    expect(part(having(...events))).toEqual(is);
  });

  it('starts one lesson over, and leaves the others and the notes as they are', () => {
    const progress = having(
      { type: 'lesson-completed', lesson: 'a' },
      { type: 'lesson-completed', lesson: 'b' },
      { type: 'predicted', lesson: 'a', about: 'x', guess: 1 },
      { type: 'noted', lesson: 'a', step: 1, text: 'mine' },
      wrong,
      { type: 'answered', question: 'other', correct: true },
      { type: 'reviewed', card: 'c', rating: 'good' },
      { type: 'simulation-run', simulation: 'queue', lesson: 'a', goal: 'served' },
      { type: 'lesson-reset', lesson: 'a', items: ['q', 'c'] },
    );
    expect(Object.keys(progress.lessons)).toEqual(['b']);
    expect([progress.answers, progress.cards].map((of) => Object.keys(of))).toEqual([['other'], []]);
    expect([progress.predictions, progress.runs, progress.goals, progress.quizzes].map((of) => ({ ...of }))).toEqual([
      {},
      {},
      {},
      {},
    ]);
    expect(Object.values(progress.notes)).toHaveLength(1);
    expect(progress.events).toBe(9);
  });
});

describe('the time that was spent', () => {
  function spent(...times: string[]): number[] {
    const opened: LearnerEvent = { type: 'lesson-opened', lesson: 'a' };
    return [...fold(times.map((time, index) => event(String(index), `2026-03-01T${time}Z`, opened))).spent];
  }

  it.each<[what: string, times: string[], seconds: number[]]>([
    ['is nothing for one event', ['09:00:00'], [0]],
    ['is the time between two', ['09:00:00', '09:02:30'], [150]],
    ['leaves a pause of more than ten minutes out', ['09:00:00', '09:00:30', '09:11:00'], [30]],
    ['belongs to the quarter that a thought began in', ['09:14:00', '09:16:00', '09:17:00'], [120, 60]],
  ])('%s', (_, times, seconds) => {
    expect(spent(...times)).toEqual(seconds);
  });
});
