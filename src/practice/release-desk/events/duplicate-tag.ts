import semver from 'semver';
import { anatomise } from '../../versions/version-parts.js';
import { faults } from '../changes.js';
import { type Decision, type DeskEvent, type Option, type Pick, pickedIn } from '../decision.js';
import { publish, refusal, topFrom } from '../publishing.js';
import { attempt } from '../releasing.js';
import { breakPromise, build, buildInStaging, note, redTests, toProduction } from '../verbs.js';
import { type Build, releaseOf, strayTag, type TagName, versionOf, type World } from '../world.js';

const stray = {
  what: 'a released name was moved',
  why: `v${strayTag} was public since Friday. Mirrors have fetched it, and now one name means two commits.`,
};

const names: readonly Option[] = [
  {
    id: 'force',
    label: `git tag -f v${strayTag}, then release ${strayTag}`,
    apply: (world) => breakPromise(world, stray),
  },
  {
    id: 'delete',
    label: `Delete v${strayTag} everywhere, then release ${strayTag}`,
    apply: (world) => breakPromise(world, stray),
  },
  {
    id: 'npm-only',
    label: `Leave the tag, publish ${strayTag} on npm only`,
    apply: (world) =>
      breakPromise(world, {
        what: 'one name, two contents',
        why: `${strayTag} from npm and v${strayTag} from git are different programs.`,
      }),
  },
  { id: '2.4.1', label: 'Leave the tag, release 2.4.1', apply: (world) => attempt(world, '2.4.1') },
  { id: '2.5.0', label: 'Leave the tag, release 2.5.0', apply: (world) => attempt(world, '2.5.0') },
  {
    id: 'no-go',
    label: 'No go: 2.4 does not leave today',
    apply: (world) => note(world, 'done', 'The train stays. Whoever waits for 2.4 is told.'),
  },
];

/** The version behind an answer to the first question. */
function numberOf(option: string): string {
  return ['force', 'delete', 'npm-only'].includes(option) ? strayTag : option;
}

function askName(tried: readonly string[]): Decision {
  return {
    id: 'name',
    ask: 'What do you do?',
    options: names.filter(({ id }) => !tried.includes(id)),
    typed: {
      name: 'a version of your own',
      read: (text) => {
        const version = text.trim();
        const [fault] = anatomise(version).faults;
        if (fault !== undefined) return { malformed: `that is no version: ${fault.message}, at character ${fault.at}` };
        return { id: version, label: version, apply: (world) => attempt(world, version) };
      },
    },
  };
}

function askBytes(world: World, version: string): Decision {
  return {
    id: 'bytes',
    ask: `What is published as ${version}?`,
    options: [
      { id: 'same', label: `The build that staging has tested, ${world.staging.digest}`, apply: (before) => before },
      { id: 'fresh', label: 'A fresh build of release/2.4', note: 'the job’s default', apply: (before) => before },
    ],
  };
}

function askTag(version: string, picks: readonly Pick[]): Decision {
  const tags: readonly TagName[] = ['latest', 'next', 'candidate'];
  return {
    id: 'tag',
    ask: `${version} goes to npm. Under which tag?`,
    options: tags.map((tag) => ({
      id: tag,
      label: tag,
      apply: (world) => {
        const { world: ready, build: made } = bytesOf(world, picks);
        // A tag that was forced or deleted gives way; one that was left stays what it is in git.
        const { [strayTag]: _moved, ...others } = ready.gitTags;
        const moves = ['force', 'delete'].includes(pickedIn(picks, 'name') ?? '');
        return publish(moves ? { ...ready, gitTags: others } : ready, version, made, tag);
      },
    })),
  };
}

function bytesOf(world: World, picks: readonly Pick[]): { world: World; build: Build } {
  const tested = buildInStaging(world);
  return pickedIn(picks, 'bytes') === 'same' && tested !== null
    ? { world, build: tested }
    : build(world, 'release/2.4');
}

/** The stop of the job, or, for someone who has released a 2.4 already, only the way into production. */
export const duplicateTag: DeskEvent = {
  id: 'duplicate-tag',
  minute: 180,
  title: 'The tag is there already',
  begin: (world) => world,
  story: (world) => {
    const out = topFrom(world, 'release/2.4');
    if (out !== null)
      return `Noon, and the train left early: ${out} is on npm. The job finds a tag v${strayTag} that a script made on Friday, on the first candidate. It is none of yours. Production still waits.`;
    const red = redTests(world).map((id) => faults[id].what);
    const state = red.length > 0 ? `Staging is red: ${red.join('; ')}.` : 'Staging is green.';
    const candidate = versionOf(world, world.staging.digest) ?? world.staging.digest;
    return `Noon, go or no go for ${candidate}. ${state} Then the release job stops: there is a tag v${strayTag} already. A script made it on Friday, on the first candidate, and mirrors have fetched it. npm has no ${strayTag}.`;
  },
  next: (world, picks) => {
    const early = picks.length === 0 || pickedIn(picks, 'name') === null ? topFrom(world, 'release/2.4') : null;
    if (early !== null) return askProduction(world, picks, early);
    const name = pickedIn(picks, 'name');
    if (name === 'no-go') return null;
    const version = name === null ? null : numberOf(name);
    const isMade = pickedIn(picks, 'tag') !== null;
    if (version === null || (!isMade && name === version && refusal(world, version) !== null))
      return askName(picks.filter(({ decision }) => decision === 'name').map(({ option }) => option));
    if (pickedIn(picks, 'bytes') === null) return askBytes(world, version);
    return isMade ? askProduction(world, picks, semver.valid(version) ?? version) : askTag(version, picks);
  },
};

function askProduction(world: World, picks: readonly Pick[], version: string): Decision | null {
  const digest = releaseOf(world, version)?.digest;
  if (digest === undefined || pickedIn(picks, 'production') !== null) return null;
  return {
    id: 'production',
    ask: `Production runs ${versionOf(world, world.production.digest)}. And ${version}?`,
    options: [
      { id: 'deploy', label: `Deploy ${version} to production`, apply: (before) => toProduction(before, digest) },
      { id: 'wait', label: 'Wait until tomorrow', apply: (before) => before },
    ],
  };
}
