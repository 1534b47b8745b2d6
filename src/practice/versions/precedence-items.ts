import semver from 'semver';
import type { Block } from '../../course/block.js';
import type { Deck, DeckEntry } from '../../course/course.js';
import { plainBlocks } from '../../course/plain.js';
import { complain } from '../kit/deck.js';

/** Versions to put in order. */
export interface PrecedenceItem {
  readonly id: string;
  /** Lowest first. */
  readonly versions: readonly string[];
  /** True for a pair that ties. */
  readonly tie: boolean;
  readonly why: readonly Block[];
}

/** Reads the items of a deck. Throws a PracticeError with file and line for an entry that is incomplete or out of order. */
export function readPrecedenceItems(deck: Deck): PrecedenceItem[] {
  return deck.entries.map(readItem);
}

function readItem({ id, blocks, place }: DeckEntry): PrecedenceItem {
  const lists = blocks.filter((block) => block.kind === 'list');
  const versions = (lists.find(({ start }) => start !== null)?.items ?? []).map((item) => plainBlocks(item.blocks));
  const tie = lists.some(
    ({ start, items }) => start === null && items.some((item) => plainBlocks(item.blocks) === 'equal'),
  );
  const why = blocks.flatMap((block) => (block.kind === 'quote' ? block.blocks : []));
  if (versions.length < 2) throw complain(place, `${id} needs an ordered list of two versions or more`);
  if (why.length === 0) throw complain(place, `${id} needs a quote that says why`);
  const odd = versions.find((version) => semver.valid(version) === null);
  if (odd !== undefined) throw complain(place, `${id}: ${odd} is not a version`);
  const steps = versions.slice(1).map((version, index) => semver.compare(versions[index] ?? version, version));
  if (tie ? versions.length !== 2 || steps[0] !== 0 : steps.some((order) => order >= 0)) {
    throw complain(place, `${id}: semver does not put these versions in this order`);
  }
  return { id, versions, tie, why };
}
