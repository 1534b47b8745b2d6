/**
 * A range cut into what its author wrote: alternatives at `||`, and in each the simple ranges that must all hold
 * (`^1.2.3`, `>=1.2`, `1.2.3 - 2`). Each knows the comparators that `semver` makes of it, so that a comparator which
 * fails can be traced to the words it came from.
 */
import semver, { type Comparator } from 'semver';

export interface Token {
  /** As written, blanks tidied. */
  readonly text: string;
  readonly comparators: readonly Comparator[];
}

export interface Alternative {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The alternatives of a range; null for what `semver` does not accept as a range. */
export function readRange(range: string): readonly Alternative[] | null {
  if (semver.validRange(range) === null) return null;
  const alternatives = range.split('||').map((part): Alternative => {
    const text = part.trim().replace(/\s+/g, ' ');
    return { text, tokens: tokensOf(text) };
  });
  // As in semver, an alternative that takes every release makes the others void, with the pre-releases they invite.
  const all = alternatives.find(({ tokens }) => tokens.every(({ comparators }) => comparators.length === 0));
  return all === undefined ? alternatives : [all];
}

/** One token a simple range; the whole text as one where its parts alone would not mean the same as together. */
function tokensOf(text: string): Token[] {
  const whole = { text, comparators: comparatorsOf(text) };
  const parts = simpleRanges(text);
  if (!parts.every((part) => semver.validRange(part) !== null)) return [whole];
  const tokens = parts.map((part) => ({ text: part, comparators: comparatorsOf(part) }));
  const bounds = (of: readonly Comparator[]) => [...new Set(of.map(({ value }) => value))].sort().join(' ');
  return bounds(tokens.flatMap(({ comparators }) => comparators)) === bounds(whole.comparators) ? tokens : [whole];
}

function simpleRanges(text: string): string[] {
  const hyphen = /^(\S+) - (\S+)$/.exec(text);
  if (hyphen !== null || text === '') return [text];
  return text.replace(/(~>|[<>]=?|[=^~]) (?=\S)/g, '$1').split(' ');
}

/** The bounds of one simple range. Empty for one that takes every release. */
function comparatorsOf(token: string): Comparator[] {
  const [set = []] = new semver.Range(token).set;
  return set.filter(({ value }) => value !== '');
}

/** The bounds in words of their own: ">=1.2.3 <2.0.0-0", "any release" for none. */
export function boundsOf(comparators: readonly Comparator[]): string {
  return comparators.length === 0 ? 'any release' : comparators.map(({ value }) => value).join(' ');
}
