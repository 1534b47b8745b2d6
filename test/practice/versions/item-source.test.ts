import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/course/course.js';
import { deckSource } from '../../../src/practice/versions/item-source.js';
import { course } from '../course.js';
import { materialOf } from '../learner.js';
import { deckFrom } from './decks.js';

const ids = Array.from({ length: 12 }, (_, index) => `v-${index}`);
const bumps = deckFrom('bumps', Object.fromEntries(ids.map((id) => [id, ['bump: minor']])));
const few = (settings: object) => deckFrom('few', {}, settings);
const read = (deck: Deck) => deck.entries.map(({ id }) => ({ id }));
const sourceOf = (decks: Readonly<Record<string, Deck>>, deck?: string) =>
  deckSource(
    materialOf(
      { ...course, decks: Object.fromEntries(Object.values(decks).map((one) => [one.id, one])) },
      deck === undefined ? {} : { deck },
    ),
    'bumps',
    read,
  );

describe('where the items of a round come from', () => {
  it('is ten items of the practice’s own deck', () => {
    const source = sourceOf({ bumps });
    expect(new Set(source.sample()).size).toBe(10);
    expect([source.deck, source.find('v-11')?.id, source.find('v-12')]).toEqual(['bumps', 'v-11', null]);
  });

  it('is a selection where a deck selects from another, under whose name answers count', () => {
    const source = sourceOf({ bumps, few: few({ from: 'bumps', entries: ['v-3', 'v-5'] }) }, 'few');
    expect(source.deck).toBe('bumps');
    expect([...source.sample()].sort()).toEqual(['v-3', 'v-5']);
  });

  it('still finds all the others, so that a round which was left goes on', () => {
    expect(sourceOf({ bumps, few: few({ from: 'bumps', entries: ['v-3'] }) }, 'few').find('v-9')?.id).toBe('v-9');
  });

  it.each([
    [{ from: 'bumps' }, 'quizzes/decks/few.md:1: few selects from another deck, so it needs a list of entries'],
    [{ from: 'bumps', entries: [] }, 'needs a list of entries'],
    [{ from: 'bumps', entries: ['v-3', 'v-99'] }, 'few selects "v-99", which is not in the deck it is from'],
    [{ from: 'tarot', entries: ['v-3'] }, 'no deck "tarot"'],
  ])('is refused in one line where a selection is wrong: %j', (settings, message) => {
    expect(() => sourceOf({ bumps, few: few(settings) }, 'few')).toThrow(message);
  });
});
