import { expect, it } from 'vitest';
import { findIn } from '../../../src/course/id.js';
import type { AnyPractice } from '../../../src/practice/kit/exercise.js';
import { course } from '../course.js';
import { alwaysFits, type Learner, learner, materialOf, progressAfter, startFails } from '../learner.js';

/** Answers that some task of some practice takes. */
const guesses = [
  'keep',
  'patch',
  'yes',
  'none',
  's',
  '1 2 3 4',
  '1 2 3 4 5',
  '1 2 3 4 4 5 5',
  '1 2 3 4 4',
  '1 2 3 5 5',
  '1 2 3 4 5 5',
  '1 2 3 4 4 5',
  '1 2 3 4 4 4',
  '1 2 3 4 4 5 5 5',
  '1 2 3 5 5 5',
];

/** Types one line that is understood: an answer where one is wanted, an empty one where it goes on. */
export function anyLine(at: Learner): Learner {
  if (at.exercise.form === null) return at.read('');
  for (const guess of guesses) {
    at.take({ type: 'line', text: guess });
    if (at.malformed === undefined) return at;
  }
  throw new Error(`nothing is taken at: ${at.said} (${at.exercise.form})`);
}

export function toTheEnd(at: Learner): Learner {
  while (!at.exercise.done) anyLine(at);
  return at;
}

/** What every practice of ten tasks from a deck promises. */
export function behavesAsARound(practice: AnyPractice, deck: string): void {
  const begin = (wishes = {}) => learner(practice, materialOf(course, wishes));

  it('samples ten, others for others', () => {
    expect(begin().exercise.status).toMatch(/1\/10$/);
    expect(begin({ seed: 1 }).screen).not.toBe(begin({ seed: 2 }).screen);
    expect(begin({ seed: 1 }).screen).toBe(begin({ seed: 1 }).screen);
  });

  it('fits every size in every state that keys can reach, and always says what to press', () => {
    alwaysFits(() => begin().exercise, { keys: ['t', 'y', 's', '1', '2', ' '] });
  });

  it('can be done to its end in linear mode, in sentences without drawing', () => {
    const at = begin();
    for (let count = 0; count < 60 && !at.exercise.done; count++) {
      expect(at.said).not.toMatch(/[┌└│╲●○▸▲]|undefined|NaN|\[object/);
      expect(at.screen).not.toMatch(/undefined|NaN|\[object/);
      expect(at.said.length).toBeGreaterThan(10);
      anyLine(at);
    }
    expect(at.exercise.done).toBe(true);
    expect(at.said).toMatch(/^[\d½.]+ of 10/);
  });

  it('says in linear mode what is wrong with a line that it cannot read, and what form it wants', () => {
    const at = begin();
    const before = at.said;
    for (const text of ['¿?', '', 'x'.repeat(400)]) {
      at.take({ type: 'line', text });
      expect(at.malformed).toContain(text === '' ? 'An empty line' : text.slice(0, 1));
      expect(at.malformed).toMatch(/^.{5,80}\. Wanted: /);
      expect(at.malformed).toContain(at.exercise.form);
    }
    expect([at.said, at.events]).toEqual([before, []]);
  });

  it('goes on after a killed terminal with the same tasks', () => {
    const left = begin();
    while (!left.exercise.status.includes('4/10')) anyLine(left);
    const resumed = begin({ seed: 99, progress: progressAfter(left.events) });
    expect(resumed.exercise.status).toBe(left.exercise.status);
    expect(toTheEnd(resumed).events.at(-1)).toEqual(toTheEnd(left).events.at(-1));
  });

  it('goes on with a round that an older version saved', () => {
    const left = begin();
    while (!left.exercise.status.includes('3/10')) anyLine(left);
    const ids = left.answers.map(({ question }) => question.slice(deck.length + 1));
    const outcome = { points: 1, answer: 'minor', remark: 'minor' };
    const state = JSON.stringify({ deck, ids, outcomes: [outcome] });
    const resumed = begin({ progress: { ...materialOf(course).progress, unfinished: { [practice.id]: state } } });
    expect(resumed.exercise.status).toMatch(/ 2\/2$/);
    expect(toTheEnd(resumed).events.at(-1)).toMatchObject({ type: 'sorted', of: 2, details: { [ids[0] ?? '']: 1 } });
  });

  it('begins anew when it was finished, or when what it was left with is no longer in the deck', () => {
    const gone = JSON.stringify({ deck, ids: ['no-such-item'], outcomes: [] });
    const progress = { ...materialOf(course).progress, unfinished: { [practice.id]: gone } };
    expect(begin({ progress }).exercise.status).toMatch(/1\/10$/);
    expect(begin({ progress: progressAfter(toTheEnd(begin()).events) }).exercise.status).toMatch(/1\/10$/);
  });

  it('says in one line that its deck is missing', () => {
    expect(startFails(practice, materialOf({ ...course, decks: {} }))).toBe(
      `this course has no deck "${deck}" in quizzes/decks; it has none`,
    );
    expect(startFails(practice, materialOf(course, { deck: 'tarot' }))).toContain('no deck "tarot"');
  });

  it('asks one item alone when it is asked for', () => {
    const [id = ''] =
      findIn(course.decks, deck)
        ?.entries.map((entry) => entry.id)
        .filter((name) => practice.id !== 'highest-match' || name.startsWith('ms')) ?? [];
    expect(begin({ question: id }).exercise.status).toMatch(/1\/1$/);
  });

  it('leaves with enter when it is done', () => {
    const at = toTheEnd(begin());
    expect(at.exercise.keys).toEqual([['enter', 'leave']]);
    expect(at.press('enter').exercise.done).toBe(true);
  });
}
