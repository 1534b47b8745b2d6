import { describe, expect, it } from 'vitest';
import { EntryFields, findDeck } from '../../../src/practice/kit/deck.js';
import { PracticeError } from '../../../src/practice/kit/practice.js';
import { course } from '../course.js';
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
