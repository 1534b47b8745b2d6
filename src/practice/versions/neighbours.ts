import semver from 'semver';
import { readRange } from './range-tokens.js';

/** How many versions a number line shows. */
const most = 9;

/**
 * Versions around the bounds of a range, where what it takes begins and ends, and the one that was asked for: enough to
 * see the shape of the range on a line. Sorted.
 */
export function neighbours(range: string, asked: string): string[] {
  const bounds = (readRange(range) ?? []).flatMap(({ tokens }) => tokens.flatMap(({ comparators }) => comparators));
  const around = bounds.flatMap(({ semver: bound }): string[] => {
    const { major, minor, patch } = bound;
    const core = `${major}.${minor}.${patch}`;
    const isNamed = bound.prerelease.length > 0 && bound.prerelease[0] !== 0;
    return [
      core,
      ...(isNamed ? [bound.version] : []),
      before(major, minor, patch),
      `${major}.${minor}.${patch + 1}`,
      `${major}.${minor + 1}.0`,
    ];
  });
  const own = semver.valid(asked);
  const wanted = [...(own === null ? [] : [own]), ...around, ...usual];
  const kept = [...new Set(wanted.filter((version) => semver.valid(version) !== null))].slice(0, most);
  return semver.sort(kept);
}

/** For a range without bounds. */
const usual = ['0.9.0', '1.0.0', '1.2.3', '2.0.0', '2.1.0-beta.1'];

/** A version just below: 1.2.2 for 1.2.3, 1.1.9 for 1.2.0, 0.9.9 for 1.0.0. */
function before(major: number, minor: number, patch: number): string {
  if (patch > 0) return `${major}.${minor}.${patch - 1}`;
  if (minor > 0) return `${major}.${minor - 1}.9`;
  return major > 0 ? `${major - 1}.9.9` : '0.0.0';
}
