import { expect, it } from 'vitest';
import { findIn } from '../../../src/course/id.js';
import type { Exercise, Practice } from '../../../src/practice/legacy-exercise.js';
import { course } from '../course.js';
import {
  answer,
  beginFails,
  materialOf,
  misfit,
  press,
  pressAtRandom,
  progressAfter,
  shown,
  words,
} from '../practising.js';

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

/** One line that this exercise takes: an answer where it wants one, an empty one where it goes on. */
function anyLine(exercise: Exercise): string {
  if (exercise.form === null) return '';
  const taken = guesses.find((guess) => !('malformed' in exercise.read(guess, 0)));
  if (taken === undefined) throw new Error(`nothing is taken at: ${words(exercise.say)} (${exercise.form})`);
  return taken;
}

/** What every practice of ten tasks from a deck promises. */
export function behavesAsARound(practice: Practice, deck: string): void {
  const begin = (wishes = {}) => practice.begin(materialOf(course, wishes));

  it('deals ten, others to others', () => {
    expect(begin().status).toMatch(/1\/10$/);
    expect(shown(begin({ seed: 1 }))).not.toBe(shown(begin({ seed: 2 })));
    expect(shown(begin({ seed: 1 }))).toBe(shown(begin({ seed: 1 })));
  });

  it('fits every size in every state that keys can reach, and always says what to press', () => {
    for (const seed of [1, 2]) {
      pressAtRandom(begin({ seed }), seed, 150, (exercise) => {
        expect(misfit(exercise)).toBeNull();
        expect(exercise.keys.length).toBeGreaterThan(0);
        expect(shown(exercise)).not.toMatch(/undefined|NaN|\[object/);
      });
    }
  });

  it('can be done to its end in linear mode, in sentences without drawing', () => {
    let exercise = begin();
    for (let count = 0; count < 60 && !exercise.done; count++) {
      expect(words(exercise.say)).not.toMatch(/[┌└│╲●○▸▲]|undefined|NaN/);
      expect(words(exercise.say).length).toBeGreaterThan(10);
      exercise = answer(exercise, anyLine(exercise)).exercise;
    }
    expect(exercise.done).toBe(true);
    expect(words(exercise.say)).toMatch(/^[\d½.]+ of 10/);
  });

  it('says in linear mode what form it wants when it cannot read a line', () => {
    const read = begin().read('¿?', 0);
    expect(read).toEqual({ malformed: begin().form });
  });

  it('goes on after a killed terminal with the same tasks', () => {
    let exercise = begin();
    const events = [];
    while (!exercise.status.includes('4/10')) {
      const turn = answer(exercise, anyLine(exercise));
      exercise = turn.exercise;
      events.push(...turn.events);
    }
    const resumed = begin({ seed: 99, progress: progressAfter(events) });
    expect(resumed.status).toBe(exercise.status);
    const finish = (from: Exercise) => {
      let turn = { exercise: from, events: [] as readonly unknown[] };
      while (!turn.exercise.done) {
        const next = answer(turn.exercise, anyLine(turn.exercise));
        turn = { exercise: next.exercise, events: [...turn.events, ...next.events] };
      }
      return turn.events.at(-1);
    };
    expect(finish(resumed)).toEqual(finish(exercise));
  });

  it('begins anew when it was finished, or when what it was left with is no longer in the deck', () => {
    const gone = JSON.stringify({ deck, ids: ['no-such-item'], outcomes: [] });
    expect(begin({ progress: { ...materialOf(course).progress, unfinished: { [practice.id]: gone } } }).status).toMatch(
      /1\/10$/,
    );
  });

  it('says in one line that its deck is missing', () => {
    expect(beginFails(practice, materialOf({ ...course, decks: {} }))).toBe(
      `this course has no deck "${deck}" in quizzes/decks; it has none`,
    );
    expect(beginFails(practice, materialOf(course, { deck: 'tarot' }))).toContain('no deck "tarot"');
  });

  it('asks one item alone when it is asked for', () => {
    const [id = ''] =
      findIn(course.decks, deck)
        ?.entries.map((entry) => entry.id)
        .filter((name) => practice.id !== 'highest-match' || name.startsWith('ms')) ?? [];
    expect(begin({ question: id }).status).toMatch(/1\/1$/);
  });

  it('leaves with enter when it is done', () => {
    let exercise = begin();
    while (!exercise.done) exercise = answer(exercise, anyLine(exercise)).exercise;
    expect(exercise.keys).toEqual([['enter', 'leave']]);
    expect(press(exercise, 'enter').exercise.done).toBe(true);
  });
}
