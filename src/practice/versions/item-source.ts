import type { Deck } from '../../course/course.js';
import { complain, findDeck, sample } from '../kit/deck.js';
import type { Material } from '../kit/practice.js';
import type { TaskItem } from './task.js';

/** Where the items of a round come from. */
export interface ItemSource<Item> {
  readonly deck: string;
  find(id: string): Item | null;
  /** The ids of a new round. */
  sample(): readonly string[];
}

/** How many items make a round. */
export const roundSize = 10;

/**
 * Rounds over the items of the deck that was asked for, else of the practice's own. A deck may be a selection from another:
 * with `from: bumps` and a list of `entries` in its front matter it takes only those, and answers count for the deck that
 * they come from, which also keeps any round that was left unfinished. Throws a PracticeError in one line.
 */
export function deckSource<Item extends TaskItem>(
  material: Material,
  own: string,
  read: (deck: Deck) => readonly Item[],
  size = roundSize,
): ItemSource<Item> {
  const { course, progress, draw, due = [] } = material;
  const asked = findDeck(material, own);
  const { from, entries } = asked.settings;
  const deck = typeof from === 'string' ? findDeck({ course, deck: from }, own) : asked;
  const items = read(deck);
  const ids = deck === asked ? items.map(({ id }) => id) : selection(asked, items, entries);
  return {
    deck: deck.id,
    find: (id) => items.find((item) => item.id === id) ?? null,
    sample() {
      const first = due.filter((id) => ids.includes(id)).slice(0, size);
      const others = ids.filter((id) => !first.includes(id));
      return [...first, ...sample(deck.id, others, size - first.length, progress, draw)];
    },
  };
}

function selection({ id, place }: Deck, items: readonly TaskItem[], entries: unknown): string[] {
  const ids = Array.isArray(entries) ? entries.map(String) : [];
  if (ids.length === 0) throw complain(place, `${id} selects from another deck, so it needs a list of entries`);
  const unknown = ids.find((one) => !items.some((item) => item.id === one));
  if (unknown !== undefined) throw complain(place, `${id} selects "${unknown}", which is not in the deck it is from`);
  return ids;
}
