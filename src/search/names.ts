import MiniSearch from 'minisearch';

/** Something that is found by its name. */
export interface Named {
  readonly title: string;
  /** What kind of thing it is, or where it belongs. */
  readonly about: string;
}

const indexes = new WeakMap<readonly Named[], MiniSearch>();

/** The longest word of a query that counts, in letters. */
const longestWord = 24;

/**
 * Things by name, best first, at most `limit`; all in their order for an empty query. Every word of the query begins a
 * word of the name, or nearly: a typo in a longer word is forgiven. The index is built once for each list.
 */
export function findNames<Thing extends Named>(things: readonly Thing[], query: string, limit: number): Thing[] {
  const words = query
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .map((word) => word.slice(0, longestWord));
  if (words.join('') === '') return things.slice(0, limit);
  const found = indexOf(things).search(words.join(' '), {
    prefix: true,
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    maxFuzzy: 2,
    combineWith: 'AND',
    boost: { title: 4 },
    // Of equals, what stands first: places before lessons, lessons before their steps.
    boostDocument: (place: number) => 1 + 0.5 / (1 + place / 40),
  });
  return found.slice(0, limit).flatMap(({ id }) => things[id] ?? []);
}

function indexOf(things: readonly Named[]): MiniSearch {
  const known = indexes.get(things);
  if (known !== undefined) return known;
  const index = new MiniSearch({ fields: ['title', 'about'] });
  index.addAll(things.map(({ title, about }, id) => ({ id, title, about })));
  indexes.set(things, index);
  return index;
}
