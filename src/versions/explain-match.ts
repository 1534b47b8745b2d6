/**
 * Why a version is in a range or not. A range is alternatives of bounds; a version is in when it is within all bounds of
 * one of them, and, if it is a pre-release, one of those bounds names a pre-release of the same three numbers.
 * `semver` decides every bound; this file says which one, what it came from, and what the rule is.
 */
import semver, { type Comparator, type SemVer } from 'semver';
import { heldNumbers, ruleOf } from './range-rule.js';
import { type Alternative, boundsOf, readRange, type Token } from './range-tokens.js';

export interface Match {
  readonly matches: boolean;
  /** The range as bounds: ">=1.2.3 <2.0.0-0". */
  readonly expands: string;
  /** Sentences, the deciding one first. */
  readonly why: readonly string[];
}

/** Explains; or says which of the two words cannot be read. */
export function explainMatch(range: string, version: string): Match | { readonly wrong: string } {
  const asked = semver.parse(version);
  if (asked === null) return { wrong: `${version === '' ? 'Nothing' : version} is not a version.` };
  const alternatives = readRange(range);
  if (alternatives === null) return { wrong: `${range} is not a range that semver can read.` };
  const readings = alternatives.map((alternative) => readAlternative(alternative, asked));
  const matches = semver.satisfies(asked, range);
  const expands = alternatives.map(({ tokens }) => boundsOf(tokens.flatMap((token) => token.comparators))).join(' || ');
  const build = asked.build.length > 0 ? [`The build part +${asked.build.join('.')} is ignored.`] : [];
  return { matches, expands, why: [...sentences(readings, matches), ...build] };
}

interface Reading {
  readonly alternative: Alternative;
  readonly matches: boolean;
  readonly why: readonly string[];
}

function sentences(readings: readonly Reading[], matches: boolean): readonly string[] {
  const [only] = readings;
  if (only === undefined) return [];
  if (readings.length === 1) return only.why;
  if (!matches) {
    const failed = readings.map(({ alternative, why }) => `${alternative.text || '*'}: ${why[0] ?? ''}`);
    return [`No side of the || takes it.`, ...failed];
  }
  const taken = readings.find((reading) => reading.matches) ?? only;
  return [`One side of the || is enough: ${taken.alternative.text || '*'} takes it.`, ...taken.why];
}

function readAlternative(alternative: Alternative, asked: SemVer): Reading {
  const { tokens } = alternative;
  const comparators = tokens.flatMap((token) => token.comparators);
  const failing = tokens.flatMap((token) =>
    token.comparators.filter((one) => !one.test(asked)).map((one) => ({ token, one })),
  )[0];
  const invitation = invitationFor(asked, comparators);
  if (failing !== undefined) {
    const { token, one } = failing;
    return { alternative, matches: false, why: [whyFails(one, asked), ...ruleFor(token, one, asked)] };
  }
  if (invitation === 'missing') {
    const bounds = comparators.length === 0 ? 'Every release fits, but' : 'It is within the bounds, but';
    return { alternative, matches: false, why: [`${bounds} ${uninvited(asked, tokens)}`] };
  }
  const invited =
    invitation === null ? [] : [`As a pre-release it is invited: ${invitation.value} names one of ${core(asked)}.`];
  const rules = tokens.map(({ text }) => ruleOf(text)).filter((rule) => rule !== '');
  return { alternative, matches: true, why: [whyHolds(comparators, asked), ...invited, ...rules] };
}

/** The bound that lets a pre-release in; null for a release, which needs none. */
function invitationFor(asked: SemVer, comparators: readonly Comparator[]): Comparator | 'missing' | null {
  if (asked.prerelease.length === 0) return null;
  return (
    comparators.find(({ semver: bound }) => bound.prerelease.length > 0 && bound.compareMain(asked) === 0) ?? 'missing'
  );
}

function uninvited(asked: SemVer, tokens: readonly Token[]): string {
  const bounds = tokens.flatMap((token) => token.comparators.filter((one) => isWritten(token, one)));
  const others = [...new Set(bounds.map((one) => core(one.semver)))].join(' and ');
  const named =
    others === '' ? 'no part of the range names a pre-release' : `the range names pre-releases of ${others} only`;
  return `${asked.version} is a pre-release of ${core(asked)}, and ${named}.`;
}

/** Whether the range itself names the pre-release of a bound: -0 is put behind upper bounds by semver, but may be written as well. */
function isWritten({ text }: Token, { operator, semver: bound }: Comparator): boolean {
  if (bound.prerelease.length === 0) return false;
  return isNamed(bound) || operator !== '<' || text.includes(bound.version);
}

/** Whether a pre-release is more than the lowest of its version, -0. */
function isNamed({ prerelease }: SemVer): boolean {
  return prerelease.length > 0 && !(prerelease.length === 1 && prerelease[0] === 0);
}

/** What each kind of bound says of a version: outside of it, the bound itself, inside. `$` stands for the bound. */
const verdicts: Readonly<Record<Comparator['operator'], { fails: string; same: string; holds: string }>> = {
  '>=': { fails: 'below $, where the range begins', same: 'the lower bound itself', holds: 'above $' },
  '>': { fails: 'not above $', same: 'the bound itself, and > leaves it out', holds: 'above $' },
  '<=': { fails: 'above $, where the range ends', same: 'the upper bound itself', holds: 'below $' },
  '<': { fails: 'not below $', same: 'the bound itself, and < leaves it out', holds: 'below $' },
  '=': { fails: 'not $', same: 'exactly $', holds: 'exactly $' },
  '': { fails: 'not $', same: 'exactly $', holds: 'exactly $' },
};

function whyFails({ operator, semver: bound }: Comparator, asked: SemVer): string {
  const { fails, same } = verdicts[operator];
  const lowest = operator === '<' && !isNamed(bound) && bound.prerelease.length > 0;
  const end = lowest ? `${bound.version}, the lowest version with the core ${core(bound)}` : bound.version;
  return `${asked.version} is ${(semver.eq(asked, bound) ? same : fails).replace('$', end)}.`;
}

function whyHolds(comparators: readonly Comparator[], asked: SemVer): string {
  if (comparators.length === 0) return 'The range has no bounds.';
  const words = comparators.map(({ operator, semver: bound }) => {
    const { same, holds } = verdicts[operator];
    return (semver.eq(asked, bound) ? same : holds).replace('$', bound.version);
  });
  return `${asked.version} is ${words.join(' and ')}.`;
}

/** The rule of the words that a bound came from, and where the version leaves what the rule holds. */
function ruleFor({ text }: Token, { operator }: Comparator, asked: SemVer): string[] {
  const rule = ruleOf(text);
  const isLower = operator === '>=' && !text.startsWith('>');
  if (rule === '' || isLower) return [];
  const names = ['major', 'minor', 'patch'] as const;
  const left = names.find((name, index) => (heldNumbers(text)[index] ?? asked[name]) !== asked[name]);
  return left === undefined ? [rule] : [`${rule} Here the ${left} is ${asked[left]}.`];
}

function core({ major, minor, patch }: SemVer): string {
  return `${major}.${minor}.${patch}`;
}
