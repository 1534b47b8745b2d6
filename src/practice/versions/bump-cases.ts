import semver from 'semver';
import type { Block, Inline } from '../../course/block.js';
import type { Deck, DeckEntry } from '../../course/course.js';
import { plainBlocks } from '../../course/plain.js';
import { EntryFields } from '../kit/deck.js';

/** What can be decided, the smallest first; the last four are for pre-releases. */
export const picks = ['none', 'patch', 'minor', 'major', 'prerelease', 'release', 'preminor', 'premajor'] as const;

export type Pick = (typeof picks)[number];

/** A case of bump court. */
export interface BumpCase {
  readonly id: string;
  readonly prompt: readonly Block[];
  /** The version before. */
  readonly start: string;
  readonly bump: Pick;
  /** The next version; null where nothing is released. */
  readonly next: string | null;
  readonly why: readonly Inline[];
  /** The picks on offer, in the order of `picks`. */
  readonly offered: readonly Pick[];
  /** Why each of the other picks is not the one. */
  readonly not: Readonly<Partial<Record<Pick, readonly Inline[]>>>;
  /** A pick that can be defended as well, and what either lawyer says; null where the case is plain. */
  readonly debate: {
    readonly also: Pick;
    readonly forIt: readonly Inline[];
    readonly against: readonly Inline[];
  } | null;
}

/** The release that every case starts from unless it says "Start: `x`." */
const usualStart = '1.4.2';

/** Reads the cases of a deck. Throws a PracticeError with file and line for an entry that is incomplete. */
export function readBumpCases(deck: Deck): BumpCase[] {
  return deck.entries.map(readCase);
}

function readCase(entry: DeckEntry): BumpCase {
  const fields = new EntryFields(entry);
  const prompt = entry.blocks.filter(({ kind }) => kind !== 'list');
  const start = /^Start: (\S+?)\.(?:\s|$)/.exec(plainBlocks(prompt))?.[1] ?? usualStart;
  if (semver.valid(start) === null) throw fields.wrong(`starts at ${start}, which is no version`);
  const bump = readPick(fields, fields.text('bump'));
  const not: Partial<Record<Pick, readonly Inline[]>> = {};
  for (const key of fields.keys) {
    if (key.startsWith('not ')) not[readPick(fields, key.slice('not '.length))] = fields.need(key);
  }
  const next = fields.text('next');
  const other = fields.optional('also');
  const also = other === null ? null : readPick(fields, other);
  if (also !== null && not[also] === undefined) throw fields.wrong(`needs a list item "not ${also}: …"`);
  return {
    id: entry.id,
    prompt,
    start,
    bump,
    next: next === 'none' ? null : next,
    why: fields.need('why'),
    offered: picks.filter((pick) => pick === bump || not[pick] !== undefined),
    not,
    debate: also === null ? null : { also, forIt: fields.need('for'), against: fields.need('against') },
  };
}

function readPick(fields: EntryFields, text: string): Pick {
  const pick = picks.find((known) => known === text);
  if (pick === undefined) throw fields.wrong(`has "${text}", which is no bump; there are ${picks.join(', ')}`);
  return pick;
}

/**
 * The version that a pick would give. A plain bump counts on from the numbers of the start, so that 2.0.0-rc.1 with a
 * major is 3.0.0: what it would mean to leave 2.0.0 behind.
 */
export function versionFor(bumpCase: BumpCase, pick: Pick): string | null {
  const { start, bump, next } = bumpCase;
  if (pick === bump) return next;
  if (pick === 'none') return null;
  if (pick === 'release') return semver.inc(start, 'release');
  if (pick === 'prerelease') return semver.inc(start, 'prerelease');
  if (pick === 'preminor' || pick === 'premajor') return semver.inc(start, pick, 'alpha');
  return semver.inc(start.replace(/[-+].*$/, ''), pick);
}
