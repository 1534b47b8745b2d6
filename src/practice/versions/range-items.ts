import semver from 'semver';
import type { Inline } from '../../course/block.js';
import type { Deck, DeckEntry } from '../../course/course.js';
import { complain, EntryFields } from '../kit/deck.js';

/** Does this version match this range? */
export interface RangeItem {
  readonly id: string;
  readonly range: string;
  readonly version: string;
  readonly matches: boolean;
  readonly expands: string;
  readonly why: readonly Inline[];
  /** The deck's, for trying out other ranges. */
  readonly pool: readonly string[];
}

/** Which version of the pool does this range take? */
export interface HighestItem {
  readonly id: string;
  readonly range: string;
  readonly pool: readonly string[];
  /** Null where nothing in the pool matches. */
  readonly highest: string | null;
  readonly why: readonly Inline[];
}

/** The items of a ranges deck that name a version. Throws a PracticeError with file and line for a wrong entry. */
export function readRangeItems(deck: Deck): RangeItem[] {
  const pool = poolOf(deck);
  return entries(deck).flatMap(({ entry, fields }) => {
    if (fields.find('version') === null) return [];
    const range = rangeOf(fields);
    const version = fields.text('version');
    if (semver.valid(version) === null) throw fields.wrong(`has ${version}, which is not a version`);
    const match = fields.text('match');
    if (match !== 'yes' && match !== 'no') throw fields.wrong(`has match: ${match}; write yes or no`);
    const matches = match === 'yes';
    return [{ id: entry.id, range, version, matches, expands: fields.text('expands'), why: fields.need('why'), pool }];
  });
}

/** The items of a ranges deck that ask for the highest match in its `pool`. Throws a PracticeError likewise. */
export function readHighestItems(deck: Deck): HighestItem[] {
  const pool = poolOf(deck);
  return entries(deck).flatMap(({ entry, fields }) => {
    if (fields.find('highest') === null) return [];
    const highest = fields.text('highest');
    const range = rangeOf(fields);
    if (highest !== 'none' && !pool.includes(highest)) {
      throw fields.wrong(`has ${highest}, which is not in the pool at the top of the file`);
    }
    return [{ id: entry.id, range, pool, highest: highest === 'none' ? null : highest, why: fields.need('why') }];
  });
}

/** The versions of a deck's `pool`, lowest first. */
export function poolOf(deck: Deck): string[] {
  const pool: unknown = deck.settings.pool;
  const versions = Array.isArray(pool) ? pool.map(String) : [];
  if (versions.length === 0)
    throw complain(deck.place, 'a ranges deck needs a pool: a list of versions in its front matter');
  const odd = versions.find((version) => semver.valid(version) === null);
  if (odd !== undefined) throw complain(deck.place, `${odd} in the pool is not a version`);
  return semver.sort(versions);
}

function entries(deck: Deck): { entry: DeckEntry; fields: EntryFields }[] {
  return deck.entries.map((entry) => ({ entry, fields: new EntryFields(entry) }));
}

function rangeOf(fields: EntryFields): string {
  const text = fields.text('range');
  const range = text === '(empty)' ? '' : text;
  if (semver.validRange(range) === null) throw fields.wrong(`has ${range}, which is not a range`);
  return range;
}
