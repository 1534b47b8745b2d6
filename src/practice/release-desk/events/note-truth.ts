/** Whether a sentence of the note to customers is true: worked out from what was published and what is in it. */
import semver from 'semver';
import { type FaultId, faults, faultsOf, inEffect } from '../../../releases/changes.js';
import { breaking, note as say } from '../../../releases/verbs.js';
import { changesOf, type Release, releaseOf, type World } from '../../../releases/world.js';

/** What an option does that says something untrue in the note. */
export function wrong(why: string): (world: World) => World {
  return breaking('the note to customers was wrong', why);
}

/** What the note is about: the lost cents where somebody can have them, else the hole in left. */
export function subjectOf(world: World): FaultId {
  const out = world.releases.some(
    (release) =>
      release.minute >= 0 && semver.prerelease(release.version) === null && has(world, release, 'lost-cents'),
  );
  return out ? 'lost-cents' : 'cve';
}

function has(world: World, release: Release, fault: FaultId): boolean {
  return faultsOf(changesOf(world, release.digest)).includes(fault);
}

export function releases(world: World): readonly Release[] {
  return world.releases.filter(({ version }) => semver.prerelease(version) === null);
}

export function affected(world: World): string[] {
  const fault = subjectOf(world);
  return semver.sort(
    releases(world)
      .filter((release) => has(world, release, fault))
      .map(({ version }) => version),
  );
}

/** Whether a range names the releases that are affected, and no other; says which ones it has wrong. */
export function judgeRange(world: World, range: string): World {
  const bad = affected(world);
  const named = releases(world)
    .map(({ version }) => version)
    .filter((version) => semver.satisfies(version, range));
  const missed = bad.filter((version) => !named.includes(version));
  const extra = named.filter((version) => !bad.includes(version));
  if (missed.length > 0) {
    return wrong(`“${range}” does not name ${missed.join(', ')}, and whoever has it reads that they are safe.`)(world);
  }
  if (extra.length > 0) {
    const have = extra.length === 1 ? 'has' : 'have';
    const why = `“${range}” also names ${extra.join(', ')}, which ${have} no such fault: people change what works.`;
    return wrong(why)(world);
  }
  return say(world, 'done', `“${range}” names ${bad.join(', ')}, and nothing else that was released.`);
}

/** Why a version is no place to send people to; null where it is. */
export function whyUnsafe(world: World, version: string): string | null {
  const release = releaseOf(world, version);
  if (release === null) return `${version} cannot be installed.`;
  const wrong = faultsOf(changesOf(world, release.digest)).filter(
    (id) => world.known.includes(id) && id !== 'empty-list' && id !== 'currency-swap',
  );
  if (wrong.length > 0) return `In ${version} ${wrong.map((id) => faults[id].what).join('; ')}.`;
  if (semver.prerelease(version) !== null)
    return `${version} is a pre-release, and its API is another: nobody can be sent there.`;
  const stores = inEffect(changesOf(world, release.digest)).includes('cents-column');
  if (subjectOf(world) === 'lost-cents' && !stores)
    return `${version} cannot read the prices that an affected version has stored in cents.`;
  return null;
}
