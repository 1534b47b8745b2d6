import semver from 'semver';
import { type Line, line, type Span, span } from '../../text/line.js';
import { width } from '../../text/width.js';
import { readRange } from '../../versions/range-tokens.js';

const gap = 2;

/**
 * Versions as a number line, lowest on the left, the ones that a range takes lit: a full circle on a heavy line. `asked`
 * stands out. Where they do not fit beside each other the line goes on below.
 */
export function numberLine(versions: readonly string[], range: string, columns: number, asked?: string): Line[] {
  const lit = (version: string) => semver.satisfies(version, range);
  const rows = rowsOf(semver.sort([...versions]), columns).flatMap((row) => {
    const labels: Span[] = [];
    const dots: Span[] = [];
    for (const [index, version] of row.entries()) {
      const cells = width(version) + (index === row.length - 1 ? 0 : gap);
      const isAsked = version === asked;
      const isLit = lit(version);
      const name = isAsked
        ? { text: version, tone: 'accent' as const, bold: true as const }
        : span(version, isLit ? undefined : 'dim');
      labels.push(name, span(' '.repeat(cells - width(version))));
      const before = row[index - 1];
      const after = row[index + 1];
      const left = Math.floor((width(version) - 1) / 2);
      const right = cells - left - 1;
      const heavyLeft = isLit && before !== undefined && lit(before);
      const heavyRight = isLit && after !== undefined && lit(after);
      dots.push(
        stroke(left, heavyLeft, index === 0),
        isLit ? span('●', 'good') : span('○', 'dim'),
        stroke(right, heavyRight, index === row.length - 1),
      );
    }
    return [line(...labels), line(...dots)];
  });
  return [...rows, line(span('● in', 'good'), span('   ○ out', 'dim'))];
}

function stroke(cells: number, heavy: boolean, outside: boolean): Span {
  if (outside) return span(' '.repeat(cells));
  return heavy ? span('━'.repeat(cells), 'good') : span('─'.repeat(cells), 'dim');
}

function rowsOf(versions: readonly string[], columns: number): string[][] {
  const rows: string[][] = [[]];
  let used = 0;
  for (const version of versions) {
    const cells = width(version) + gap;
    if (used + cells - gap > columns && used > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(version);
    used += cells;
  }
  return rows.filter((row) => row.length > 0);
}

/** The number line in words, for linear mode. */
export function sayLine(versions: readonly string[], range: string): string {
  const sorted = semver.sort([...versions]);
  const inside = sorted.filter((version) => semver.satisfies(version, range));
  if (inside.length === 0) return `Of ${sorted.join(', ')}, none is in.`;
  if (inside.length === sorted.length) return `All of ${sorted.join(', ')} are in.`;
  const outside = sorted.filter((version) => !inside.includes(version));
  return `In: ${inside.join(', ')}. Out: ${outside.join(', ')}.`;
}

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
