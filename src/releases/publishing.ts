/** What can be done with the registry: names are taken once, tags move, and every promise that a publication breaks is worked out. */
import semver from 'semver';
import { brokenByCandidates, brokenByLatest, brokenByNumber, brokenByTests } from './promises.js';
import { breakPromise, breakPromises, build, note, toStaging } from './verbs.js';
import { type BranchName, type Build, changesOf, type Release, type TagName, type World } from './world.js';

/** Why the registry or the release job will not take this name; null when they will. */
export function refusal(world: World, version: string): string | null {
  const clean = semver.valid(version);
  if (clean === null) return `${version} is not a version.`;
  const before = world.releases.find((release) => release.version === clean);
  if (before?.removed) return `npm refuses: ${clean} was unpublished, and a number that was used is never free again.`;
  if (before !== undefined) return `npm refuses: ${clean} is published, and nothing published over it.`;
  if (world.gitTags[clean] !== undefined)
    return `The release job stops: there is a tag v${clean} already, and it names another commit.`;
  return null;
}

/** Publishes a build. Call it only for a name that is not refused. What follows for promises is worked out here. */
export function publish(world: World, version: string, made: Build, tag: TagName): World {
  const clean = semver.valid(version) ?? version;
  const release: Release = {
    version: clean,
    digest: made.digest,
    from: made.from,
    deprecated: false,
    removed: false,
    minute: world.minute,
  };
  const published = note(
    {
      ...world,
      releases: [...world.releases, release],
      gitTags: { ...world.gitTags, [clean]: world.gitTags[clean] ?? made.digest },
    },
    'done',
    `${clean} is published from ${made.from} (${made.digest}).${version.includes('+') ? ' npm has dropped what follows the +.' : ''}`,
  );
  const checked = breakPromises(published, [
    ...brokenByNumber(published, release),
    ...brokenByCandidates(published, release),
    ...brokenByTests(published, release),
  ]);
  return moveTag(checked, tag, clean);
}

export function moveTag(world: World, tag: TagName, version: string): World {
  if (world.tags[tag] === version) return world;
  const after = { ...world, tags: { ...world.tags, [tag]: version } };
  if (tag === 'latest') return breakPromises(after, brokenByLatest(after, version));
  const was = world.tags.next;
  if (tag !== 'next' || was === undefined || !semver.lt(version, was)) return after;
  const why = `next was on ${was}, and whoever follows it goes back to ${version}.`;
  return breakPromise(after, { what: 'next went backwards', why });
}

export function deprecate(world: World, versions: readonly string[]): World {
  const releases = world.releases.map((release) =>
    versions.includes(release.version) ? { ...release, deprecated: true } : release,
  );
  return note(
    { ...world, releases },
    'done',
    `${versions.join(', ')} deprecated: installable, with a warning that names the way out.`,
  );
}

/** Takes versions out of the registry. Whoever has one in a lock file cannot install any more. */
export function unpublish(world: World, versions: readonly string[]): World {
  const releases = world.releases.map((release) =>
    versions.includes(release.version) ? { ...release, removed: true } : release,
  );
  const holders = Object.entries(world.got).filter(([, got]) => got.some((version) => versions.includes(version)));
  const after = note({ ...world, releases }, 'done', `${versions.join(', ')} unpublished.`);
  if (holders.length === 0) return after;
  const who = holders.map(([id]) => id).join(', ');
  return breakPromise(after, {
    what: 'a published version was taken away',
    why: `${who} had ${versions.join(', ')} in a lock file, and whoever builds that again cannot install.`,
  });
}

/** The candidate that follows when release/2.4 has changed and not been released: the pipeline counts on by itself. */
export function cutNextCandidate(world: World): World {
  const last = world.releases.findLast(({ from }) => from === 'release/2.4');
  if (last === undefined || semver.prerelease(last.version) === null) return world;
  if (changesOf(world, last.digest).length === world.branches['release/2.4'].length) return world;
  let version = semver.inc(last.version, 'prerelease') ?? last.version;
  while (refusal(world, version) !== null) version = semver.inc(version, 'prerelease') ?? version;
  const { world: built, build: made } = build(world, 'release/2.4');
  return toStaging(publish(built, version, made, 'candidate'), made.digest);
}

/** The highest release that came from a branch, pre-releases left out; null where there is none yet. */
export function topFrom(world: World, name: BranchName): string | null {
  const versions = world.releases
    .filter(({ from, removed }) => from === name && !removed)
    .map(({ version }) => version);
  return semver.maxSatisfying(versions, '*');
}

/** The next patch whose number nobody has used. */
export function freePatch(world: World, after: string): string {
  let version = semver.inc(after, 'patch') ?? after;
  while (refusal(world, version) !== null) version = semver.inc(version, 'patch') ?? version;
  return version;
}
