/** The promises that a publication can break, worked out from what is in it and what was there before. */
import semver from 'semver';
import { type Bump, bumpBetween, changes, faults, faultsOf, inEffect, isLarger } from './changes.js';
import { type Broken, changesOf, type Release, type World } from './world.js';

type Promised = Pick<Broken, 'what' | 'why'>;

/** What the number claims over the release before it, against what is in the build. */
export function brokenByNumber(world: World, release: Release): Promised[] {
  const before = releasesBelow(world, release.version)[0];
  if (before === undefined) return [];
  const { bump, because } = bumpBetween(changesOf(world, before.digest), changesOf(world, release.digest));
  const claimed = claimOf(before.version, release.version);
  if (!isLarger(bump, claimed)) return [];
  const why = `${release.version} says ${claimed} over ${before.version}, but ${because}, and that is a ${bump}.`;
  return [{ what: 'a number said too little', why }];
}

/** Alive releases, no pre-releases, below a version; the highest first. */
function releasesBelow(world: World, version: string): Release[] {
  return world.releases
    .filter((other) => !other.removed && semver.prerelease(other.version) === null && semver.lt(other.version, version))
    .sort((a, b) => semver.rcompare(a.version, b.version));
}

function claimOf(before: string, after: string): Bump {
  const difference = semver.diff(before, after) ?? 'patch';
  return difference.endsWith('major') ? 'major' : difference.endsWith('minor') ? 'minor' : 'patch';
}

/** A release is the last of its candidates: from the same branch. */
export function brokenByCandidates(world: World, release: Release): Promised[] {
  if (semver.prerelease(release.version) !== null) return [];
  const orphan = world.releases.find(
    (other) =>
      other.from !== release.from &&
      semver.prerelease(other.version) !== null &&
      sameCore(other.version, release.version),
  );
  if (orphan === undefined) return [];
  const why = `Whoever tested ${orphan.version} tested ${orphan.from}; this ${release.version} was built from ${release.from}.`;
  return [{ what: 'a release was not what its candidates were', why }];
}

function sameCore(a: string, b: string): boolean {
  return semver.coerce(a)?.version === semver.coerce(b)?.version;
}

/** A release goes out as it was tested: its bytes, and without what the tests found. */
export function brokenByTests(world: World, release: Release): Promised[] {
  if (semver.prerelease(release.version) !== null) return [];
  if (!world.tested.includes(release.digest)) {
    const why = `Build ${release.digest} was never in staging; what was tested there is another build.`;
    return [{ what: 'what was released was never tested', why }];
  }
  const red = faultsOf(changesOf(world, release.digest)).filter((id) => faults[id].inStaging);
  return red.map((id) => ({
    what: 'a failed test was shipped',
    why: `${release.version} went out although a test said it: ${faults[id].what}.`,
  }));
}

/** Latest is what a plain install gives: the highest release. */
export function brokenByLatest(world: World, version: string): Promised[] {
  if (semver.prerelease(version) !== null) {
    const why = `Whoever types npm install ladderlib gets ${version}, which promises nothing.`;
    return [{ what: 'latest is a pre-release', why }];
  }
  const higher = highestSound(world);
  if (higher === null || semver.gte(version, higher)) return [];
  const why = `Latest is on ${version} though ${higher} is out and sound; a plain install goes back.`;
  return [{ what: 'latest went backwards', why }];
}

/** A release that nobody has reason to leave: not withdrawn in any way, and not known to damage data. */
function isSound(world: World, release: Release): boolean {
  if (release.removed || release.deprecated || semver.prerelease(release.version) !== null) return false;
  return !(world.known.includes('lost-cents') && faultsOf(changesOf(world, release.digest)).includes('lost-cents'));
}

/** Where latest belongs. */
export function highestSound(world: World): string | null {
  const sound = world.releases.filter((release) => isSound(world, release)).map(({ version }) => version);
  return semver.maxSatisfying(sound, '*');
}

/** A fix that somebody has must not be lost by upgrading. Checked when the day is over. */
export function lostFixes(world: World): Promised[] {
  const sound = world.releases.filter(
    (release) => !release.removed && !release.deprecated && semver.prerelease(release.version) === null,
  );
  const sorted = [...sound].sort((a, b) => semver.compare(a.version, b.version));
  // Of each line the last one set, which is the highest.
  const lines = new Map(sorted.map((one) => [`${semver.major(one.version)}.${semver.minor(one.version)}`, one]));
  const tops = [...lines.values()];
  return tops.flatMap((low, index) =>
    tops.slice(index + 1).flatMap((high) => {
      const fixed = inEffect(changesOf(world, low.digest)).flatMap((id) => changes[id].mends);
      const lost = faultsOf(changesOf(world, high.digest)).filter((id) => fixed.includes(id));
      return lost.map((id) => ({
        what: 'a fix is lost by upgrading',
        why: `From ${low.version} up to ${high.version} it comes back: ${faults[id].what}.`,
      }));
    }),
  );
}
