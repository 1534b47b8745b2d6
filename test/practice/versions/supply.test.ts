import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/course/course.js';
import { deckSupply } from '../../../src/practice/versions/supply.js';
import { course } from '../course.js';
import { materialOf } from '../learner.js';
import { deckFrom } from './decks.js';

const ids = Array.from({ length: 12 }, (_, index) => `v-${index}`);
const bumps = deckFrom('bumps', Object.fromEntries(ids.map((id) => [id, ['bump: minor']])));
const few = (settings: object) => deckFrom('few', {}, settings);
const read = (deck: Deck) => deck.entries.map(({ id }) => ({ id }));
const supplyFrom = (decks: Readonly<Record<string, Deck>>, deck?: string) =>
  deckSupply(
    materialOf(
      { ...course, decks: Object.fromEntries(Object.values(decks).map((one) => [one.id, one])) },
      deck === undefined ? {} : { deck },
    ),
    'bumps',
    read,
  );

describe('what a round is supplied with', () => {
  it('is ten items of the practice’s own deck', () => {
    const supply = supplyFrom({ bumps });
    expect(new Set(supply.sample()).size).toBe(10);
    expect([supply.deck, supply.find('v-11')?.id, supply.find('v-12')]).toEqual(['bumps', 'v-11', null]);
  });

  it('is a selection where a deck selects from another, under whose name answers count', () => {
    const supply = supplyFrom({ bumps, few: few({ from: 'bumps', entries: ['v-3', 'v-5'] }) }, 'few');
    expect(supply.deck).toBe('bumps');
    expect([...supply.sample()].sort()).toEqual(['v-3', 'v-5']);
  });

  it('still finds all the others, so that a round which was left goes on', () => {
    expect(supplyFrom({ bumps, few: few({ from: 'bumps', entries: ['v-3'] }) }, 'few').find('v-9')?.id).toBe('v-9');
  });

  it.each([
    [{ from: 'bumps' }, 'quizzes/decks/few.md:1: few selects from another deck, so it needs a list of entries'],
    [{ from: 'bumps', entries: [] }, 'needs a list of entries'],
    [{ from: 'bumps', entries: ['v-3', 'v-99'] }, 'few selects "v-99", which is not in the deck it is from'],
    [{ from: 'tarot', entries: ['v-3'] }, 'no deck "tarot"'],
  ])('is refused in one line where a selection is wrong: %j', (settings, message) => {
    expect(() => supplyFrom({ bumps, few: few(settings) }, 'few')).toThrow(message);
  });
});
