import semver from 'semver';
import { faults } from '../../../releases/changes.js';
import { publish, refusal, topFrom } from '../../../releases/publishing.js';
import { breaking, build, buildInStaging, redTests, saying } from '../../../releases/verbs.js';
import { type Build, releaseOf, strayTag, type TagName, versionOf, type World } from '../../../releases/world.js';
import { type Decision, type DeskEvent, type Option, option, type Pick, pickedIn, triedIn } from '../decision.js';
import { askProduction, askTag, attempt, ownVersion, usualTags } from '../releasing.js';

const moveStray = breaking(
  'a released name was moved',
  `v${strayTag} was public since Friday. Mirrors have fetched it, and now one name means two commits.`,
);

const names: readonly Option[] = [
  option('force', `git tag -f v${strayTag}, then release ${strayTag}`, moveStray),
  option('delete', `Delete v${strayTag} everywhere, then release ${strayTag}`, moveStray),
  option(
    'npm-only',
    `Leave the tag, publish ${strayTag} on npm only`,
    breaking('one name, two contents', `${strayTag} from npm and v${strayTag} from git are different programs.`),
  ),
  option('2.4.1', 'Leave the tag, release 2.4.1', (world) => attempt(world, '2.4.1')),
  option('2.5.0', 'Leave the tag, release 2.5.0', (world) => attempt(world, '2.5.0')),
  option('no-go', 'No go: 2.4 does not leave today', saying('The train stays. Whoever waits for 2.4 is told.')),
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
    typed: ownVersion(),
  };
}

function askBytes(world: World, version: string): Decision {
  return {
    id: 'bytes',
    ask: `What is published as ${version}?`,
    options: [
      option('same', `The build that staging has tested, ${world.staging.digest}`),
      option('fresh', 'A fresh build of release/2.4', undefined, 'the job’s default'),
    ],
  };
}

function release(world: World, version: string, picks: readonly Pick[], tag: TagName): World {
  const { world: ready, build: made } = bytesOf(world, picks);
  // A tag that was forced or deleted gives way; one that was left stays what it is in git.
  const { [strayTag]: _moved, ...others } = ready.gitTags;
  const moves = ['force', 'delete'].includes(pickedIn(picks, 'name') ?? '');
  return publish(moves ? { ...ready, gitTags: others } : ready, version, made, tag);
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
    if (early !== null) return askDeploy(world, picks, early);
    const name = pickedIn(picks, 'name');
    if (name === 'no-go') return null;
    const version = name === null ? null : numberOf(name);
    const isMade = pickedIn(picks, 'tag') !== null;
    if (version === null || (!isMade && name === version && refusal(world, version) !== null))
      return askName(triedIn(picks, 'name'));
    if (pickedIn(picks, 'bytes') === null) return askBytes(world, version);
    if (isMade) return askDeploy(world, picks, semver.valid(version) ?? version);
    return askTag('tag', version, usualTags, (before, tag) => release(before, version, picks, tag));
  },
};

function askDeploy(world: World, picks: readonly Pick[], version: string): Decision | null {
  const digest = releaseOf(world, version)?.digest;
  if (digest === undefined || pickedIn(picks, 'production') !== null) return null;
  return askProduction(world, version, digest, `Deploy ${version} to production`, 'Wait until tomorrow');
}
