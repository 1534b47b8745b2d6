/**
 * Why one version is lower than another. Item 11 of the specification has four steps, and the first that finds a
 * difference decides: the three numbers, a pre-release before its release, the pre-release fields from left to right,
 * and where all of them are equal the number of fields. `semver` says which is lower; this file finds the step again.
 */
import semver, { type SemVer } from 'semver';

export type Step = 'core' | 'release' | 'field' | 'length' | 'equal';

export interface Order {
  /** -1 where the first is lower, 1 where the second is, 0 where they tie. */
  readonly order: -1 | 0 | 1;
  /** The step of precedence that decides. */
  readonly step: Step;
  /** One or two sentences that name the difference. */
  readonly why: string;
}

/** Compares two versions and says why. Throws a TypeError, as `semver` does, for what is no version. */
export function explainOrder(first: string, second: string): Order {
  const order = semver.compare(first, second);
  if (order === 0) return { order, step: 'equal', why: whyEqual(first, second) };
  const [low, high] = order < 0 ? [first, second] : [second, first];
  const { step, why } = difference(new semver.SemVer(low), new semver.SemVer(high));
  return { order, step, why };
}

function whyEqual(first: string, second: string): string {
  if (first === second) return 'They are the same version.';
  const [a, b] = [first, second].map((version) => new semver.SemVer(version).build.join('.'));
  if (a === b) return 'They are the same version, written in two ways.';
  return `They tie: build metadata (${[a, b]
    .filter((build) => build !== '')
    .map((build) => `+${build}`)
    .join(', ')}) is not looked at, and the rest is equal.`;
}

/** The first difference between two versions of which the first is lower. */
function difference(low: SemVer, high: SemVer): { step: Step; why: string } {
  for (const name of ['major', 'minor', 'patch'] as const) {
    if (low[name] !== high[name]) return { step: 'core', why: whyCore(name, low, high) };
  }
  if (high.prerelease.length === 0) {
    const why = `Both have the core ${core(low)}, and a pre-release comes before its release.`;
    return { step: 'release', why };
  }
  for (const [index, theirs] of high.prerelease.entries()) {
    const ours = low.prerelease[index];
    if (ours === undefined) return { step: 'length', why: whyLength(low, high) };
    if (semver.compareIdentifiers(String(ours), String(theirs)) !== 0) {
      return { step: 'field', why: `${whichField(index, high)}: ${whyField(String(ours), String(theirs))}` };
    }
  }
  return { step: 'length', why: whyLength(low, high) };
}

function whyCore(name: 'major' | 'minor' | 'patch', low: SemVer, high: SemVer): string {
  const before = name === 'major' ? '' : name === 'minor' ? 'The majors are equal. ' : 'Major and minor are equal. ';
  const [a, b] = [low[name], high[name]];
  const asText = String(a) > String(b) ? `, though as text ${b} would come first` : '';
  const unread = low.prerelease.length + high.prerelease.length > 0 ? ' The pre-release is not read any more.' : '';
  const names = name === 'patch' ? 'patches' : `${name}s`;
  return `${before}The ${names} differ, and ${a} is less than ${b}${asText}.${unread}`;
}

function whichField(index: number, high: SemVer): string {
  if (high.prerelease.length === 1 && index === 0) return 'The cores are equal, so the pre-release decides';
  if (index === 0) return 'The cores are equal, and the first field of the pre-release decides';
  return `Equal up to ${high.prerelease.slice(0, index).join('.')}, so field ${index + 1} of the pre-release decides`;
}

const isNumber = (field: string) => /^\d+$/.test(field);

function whyField(low: string, high: string): string {
  if (isNumber(low) && isNumber(high))
    return `${low} and ${high} are digits only, so they count as numbers, and ${low} is less.`;
  if (isNumber(low)) return `${low} is a number and ${high} is a word, and a number is always lower than a word.`;
  return whyWord(low, high);
}

function whyWord(low: string, high: string): string {
  let same = 0;
  while (low[same] !== undefined && low[same] === high[same]) same += 1;
  const [a, b] = [low[same], high[same]];
  if (a === undefined) return `both are words, and ${low} is how ${high} begins, so the shorter one is lower.`;
  if (b === undefined) return '';
  const both = /\d/.test(low + high) ? 'both count as words, because they hold more than digits. ' : 'both are words. ';
  const where =
    same === 0 ? 'Their first characters differ' : `They are equal up to ${low.slice(0, same)}, then differ`;
  return `${both}${where}: ${a} against ${b}, and ${rank(a, b)}.`;
}

/** Why one character comes before another in ASCII, in words where there is a rule for it. */
function rank(a: string, b: string): string {
  const kind = (sign: string) =>
    sign === '-' ? 'the hyphen' : /\d/.test(sign) ? 'digits' : /[A-Z]/.test(sign) ? 'capitals' : 'small letters';
  if (kind(a) === kind(b)) return `${a} comes first in ASCII`;
  return `${kind(a)} ${kind(a) === 'the hyphen' ? 'comes' : 'come'} before ${kind(b)} in ASCII`;
}

function whyLength(low: SemVer, high: SemVer): string {
  const more = high.prerelease.length - low.prerelease.length;
  const extra = more === 1 ? 'one field more' : `${more} fields more`;
  return `Equal up to ${low.prerelease.join('.')}. ${high.version} has ${extra}, and more fields are higher.`;
}

function core({ major, minor, patch }: SemVer): string {
  return `${major}.${minor}.${patch}`;
}
