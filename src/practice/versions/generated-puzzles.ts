/**
 * Puzzles made up on the spot: a pool of versions around a random one, and a range that begins in it. The number in the
 * id is the seed, so that a round which was left can be put together again.
 */
import semver from 'semver';
import type { Draw } from '../../questions/kind.js';
import { Streams } from '../../simulations/engine/streams.js';
import type { HighestItem } from './range-items.js';

const prefix = 'made-up-';

export function drawPuzzleId(draw: Draw): string {
  return `${prefix}${draw(1_000_000)}`;
}

/** The puzzle of an id; null for the id of anything else. */
export function puzzleOf(id: string): HighestItem | null {
  const seed = /^made-up-(\d{1,6})$/.exec(id)?.[1];
  return seed === undefined ? null : makePuzzle(id, Number(seed));
}

function makePuzzle(id: string, seed: number): HighestItem {
  const stream = new Streams(seed).of('puzzle');
  const draw: Draw = (n) => stream.below(n);
  for (;;) {
    const pool = drawPool(draw);
    const range = drawRange(pool, draw);
    const highest = semver.maxSatisfying([...pool], range);
    const matching = pool.filter((version) => semver.satisfies(version, range)).length;
    // A range that takes everything asks nothing; one that takes nothing is worth asking now and then.
    if (matching === pool.length || (matching === 0 && draw(4) > 0)) continue;
    // npm takes the version tagged latest when it is in range, whatever else is; a puzzle must not turn on that.
    const latest = semver.maxSatisfying([...pool], '*');
    if (latest !== null && latest !== highest && semver.satisfies(latest, range)) continue;
    return { id, range, pool, highest, why: [] };
  }
}

/** Eight versions, lowest first: releases over two majors, and two pre-releases. */
function drawPool(draw: Draw): string[] {
  const major = draw(4);
  const minor = 1 + draw(9);
  const patch = draw(8);
  const label = ['alpha', 'beta', 'rc'][draw(3)] ?? 'rc';
  const next = `${major + 1}.0.0`;
  const pool = [
    `${major}.${minor - 1}.${draw(10)}`,
    `${major}.${minor}.${patch}`,
    `${major}.${minor}.${patch + 1 + draw(3)}`,
    `${major}.${minor}.${patch + 4 + draw(8)}`,
    `${major}.${minor + 1 + draw(3)}.${draw(4)}`,
    `${major}.${minor + 5 + draw(6)}.0`,
    `${next}-${label}.${draw(12)}`,
    ...(draw(2) === 0 ? [next] : []),
    `${major + 1}.${1 + draw(3)}.0-${label}.1`,
  ];
  return semver.sort([...new Set(pool)]);
}

function drawRange(pool: readonly string[], draw: Draw): string {
  const releases = pool.filter((version) => !version.includes('-'));
  const candidates = pool.filter((version) => version.includes('-'));
  const base = semver.parse(releases[draw(Math.max(1, releases.length - 1))] ?? '1.0.0');
  const candidate = semver.parse(candidates[draw(candidates.length)] ?? '1.0.0-0');
  if (base === null || candidate === null) return '*';
  const { major, minor, patch } = base;
  const makers = [
    () => `^${base.version}`,
    () => `~${base.version}`,
    () => `~${major}.${minor}`,
    () => `${major}.${minor}.x`,
    () => `${major}.x`,
    () => `>=${base.version}`,
    () => `>=${base.version} <${major}.${minor + 3}.0`,
    () => `${major}.${minor}.${patch} - ${major}.${minor + 1}`,
    () => `<${major + 1}.0.0`,
    () => `^${major}.${minor}.${patch} || ^${candidate.version}`,
    () => `^${candidate.major}.${candidate.minor}.${candidate.patch}-${candidate.prerelease[0]}.0`,
    () => `~${candidate.version}`,
    // Often nothing: what it waits for is there as a pre-release only.
    () => `^${candidate.major}.${candidate.minor}.${candidate.patch}`,
  ];
  return makers[draw(makers.length)]?.() ?? '*';
}
