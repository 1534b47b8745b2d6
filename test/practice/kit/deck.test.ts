import { describe, expect, it } from 'vitest';
import { EntryFields, findDeck, itemKey, sample } from '../../../src/practice/kit/deck.js';
import { PracticeError } from '../../../src/practice/kit/practice.js';
import { noProgress } from '../../../src/progress/fold.js';
import { course } from '../course.js';
import { drawOf } from '../learner.js';
import { deckFrom } from '../versions/decks.js';

const deck = deckFrom('bumps', { one: ['bump: minor', 'not major: It is: fine.'] });
const [entry] = deck.entries;

describe('the fields of a deck entry', () => {
  it('are list items with a colon; only the first colon counts', () => {
    if (entry === undefined) throw new Error('no entry');
    const fields = new EntryFields(entry);
    expect(fields.keys).toEqual(['bump', 'not major']);
    expect(fields.text('not major')).toBe('It is: fine.');
    expect(fields.find('also')).toBeNull();
  });

  it('are missed with file and line', () => {
    if (entry === undefined) throw new Error('no entry');
    expect(() => new EntryFields(entry).need('why')).toThrow(
      'quizzes/decks/bumps.md:10: one needs a list item "why: …"',
    );
  });
});

describe('a deck that is asked for', () => {
  it('is found, or the ones there are are named', () => {
    expect(findDeck({ course }, 'bumps').id).toBe('bumps');
    expect(findDeck({ course, deck: 'ranges' }, 'bumps').id).toBe('ranges');
    expect(() => findDeck({ course, deck: 'tarot' }, 'bumps')).toThrow(PracticeError);
    expect(() => findDeck({ course, deck: 'constructor' }, 'bumps')).toThrow(/no deck "constructor" .*bumps/);
    expect(() => findDeck({ course: { ...course, decks: {} } }, 'bumps')).toThrow('it has none');
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

function seen(marks: Readonly<Record<string, readonly [day: number, correct: boolean]>>) {
  const answers = Object.fromEntries(
    Object.entries(marks).map(([id, [day, correct]]) => [
      itemKey('deck', id),
      [{ at: `2026-01-0${day}T00:00:00.000Z`, correct, points: correct ? 1 : 0, confidence: null }],
    ]),
  );
  return { ...noProgress, answers };
}

describe('a hand dealt from a deck', () => {
  it('has every card once, in an order that the draw decides', () => {
    const hand = sample('deck', ids, 6, noProgress, drawOf(1));
    expect([...hand].sort()).toEqual(ids);
    expect(sample('deck', ids, 6, noProgress, drawOf(2))).not.toEqual(hand);
  });

  it('brings back what was wrong, at most for half of the hand', () => {
    const progress = seen({ a: [1, false], b: [1, false], c: [1, false] });
    const hand = sample('deck', ids, 4, progress, drawOf(1));
    expect(hand.filter((id) => 'abc'.includes(id))).toHaveLength(2);
  });

  it('prefers what was never seen, then what was seen longest ago', () => {
    const progress = seen({ a: [3, true], b: [1, true], c: [2, true], d: [4, true] });
    expect(sample('deck', ids, 2, progress, drawOf(1)).sort()).toEqual(['e', 'f']);
    expect(sample('deck', ids, 3, progress, drawOf(1)).sort()).toEqual(['b', 'e', 'f']);
  });
});
