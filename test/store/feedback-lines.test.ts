import { describe, expect, it } from 'vitest';
import { apply, noProgress } from '../../src/progress/fold.js';
import type { NumberBody } from '../../src/questions/number.js';
import { ask } from '../../src/questions/registry.js';
import { confide, giveUp, handIn, press } from '../../src/store/answering.js';
import { feedbackPassages } from '../../src/store/feedback-lines.js';
import { type Purpose, type Session, startSession } from '../../src/store/session.js';
import { summaryPassages } from '../../src/store/summary-lines.js';
import { plain } from '../../src/text/line.js';
import { question, smallCourse } from '../small-course.js';

const now = Date.parse('2026-03-10T09:00Z');
const asking = { ask, draw: () => 0, now };
const begin = (purpose: Purpose = 'quiz') =>
  startSession(
    { purpose, title: 'Quiz', lesson: 'queue', items: [{ kind: 'question', question: question('queue-q1', 'queue') }] },
    asking,
  );
const choose = (row: number, session: Session = begin()) => handIn(press(session, { do: 'jump', row }), now).session;

const progress = apply(noProgress, {
  v: 1,
  id: 'a',
  at: new Date(now).toISOString(),
  type: 'answered',
  question: 'queue-q1',
  correct: false,
});

const text = (session: Session, isPlain: boolean) =>
  feedbackPassages(session, { progress, now, columns: 76, ...(isPlain && { plain: true as const }) }).map((passage) =>
    passage.map((line) => plain(line).trimEnd()).join('\n'),
  );

describe('what an answer gets', () => {
  it.each<[what: string, session: Session, screen: string, inWords: string]>([
    ['right', choose(0), '✓ Right', 'Right.'],
    ['wrong', choose(1), '✗ Not right', 'Not right.'],
    [
      'wrong and sure',
      choose(1, confide(begin(), 'sure')),
      '✗ Not right  and you were sure',
      'Not right, and you were sure.',
    ],
    [
      'right by guessing',
      choose(0, confide(begin(), 'guess')),
      '✓ Right  and you were guessing',
      'Right, and you were guessing.',
    ],
    ['given up', giveUp(begin()).session, 'The answer', 'The answer:'],
    [
      'a good prediction',
      choose(0, begin('prediction')),
      'A good guess.  It never counts; you will see why.',
      'A good guess. It never counts; you will see why.',
    ],
    [
      'a wrong prediction',
      choose(1, begin('prediction')),
      'Most people guess like this.  It never counts; you will see why.',
      'Most people guess like this. It never counts; you will see why.',
    ],
  ])('begins with one verdict for screen and plain lines: %s', (_, session, screen, inWords) => {
    expect(text(session, false)[0]).toBe(screen);
    expect(text(session, true)[0]).toBe(inWords);
  });

  it('names in words what is marked on screen, and the answer', () => {
    expect(text(choose(1), false)).toEqual([
      '✗ Not right',
      'How many for queue-q1?',
      '  a ✓ 1 right, but not chosen\n  b ✗ 2\n      about 2\n  c ○ 3',
      'One is enough.',
      'This one comes back tomorrow.',
    ]);
    expect(text(choose(1), true)).toEqual([
      'Not right.',
      'a) 1: right, but not chosen.\nb) 2: wrong.\n   about 2',
      'Answer: 1',
      'One is enough.',
      'This one comes back tomorrow.',
    ]);
  });

  it('holds what was typed against the answer, where it has left the screen with its field', () => {
    const body: NumberBody = { value: 200, unit: 's', tolerance: 2, written: '200 s', mistakes: [] };
    const asked = { ...question('drain', 'queue'), kind: 'number', body } as const;
    const session = startSession(
      { purpose: 'quiz', title: 'Quiz', lesson: 'queue', items: [{ kind: 'question', question: asked }] },
      asking,
    );
    const typed = [...'75'].reduce((form, key) => press(form, { do: 'type', text: key }), session);
    expect(text(handIn(typed, now).session, false)[2]).toBe('  You said  75 s\n  Answer    200 s');
    expect(text(giveUp(session).session, false)[2]).toBe('  Answer    200 s');
  });

  it('says nothing of a date for what does not count', () => {
    expect(text(choose(0, begin('prediction')), true).join('\n')).not.toContain('comes back');
    expect(text(giveUp(begin()).session, true).join('\n')).not.toContain('comes back');
    expect(text(begin(), true)).toEqual([]);
  });
});

describe('what came of it all', () => {
  const summary = (session: Session, isPlain: boolean) =>
    summaryPassages(session, smallCourse, { progress, now, columns: 76, ...(isPlain && { plain: true as const }) }, 0)
      .map((passage) => passage.map(plain).join('\n'))
      .join('\n\n');

  it('is the same sentence on screen and in plain lines', () => {
    const first = '0 of 1 right, 0 % of the points.';
    expect(summary(choose(1), false)).toContain(first);
    expect(summary(choose(1), true)).toContain(first);
    expect(summary(choose(1), true)).toContain('(backpressure learn queue)');
    expect(summary(choose(1), false)).toContain('The first of them comes back tomorrow.');
    expect(summary(choose(0), false)).toContain('Nothing to revisit.');
    expect(summary(giveUp(begin()).session, true)).toContain('0 of 1 right, 0 % of the points, 1 skipped.');
  });

  it('is that nothing was due', () => {
    expect(summary(startSession({ purpose: 'review', title: '', lesson: null, items: [] }, asking), true)).toContain(
      'Nothing is due.',
    );
  });
});
