import semver from 'semver';
import type { ChangeId } from '../../releases/changes.js';
import { brokenByLatest, highestSound } from '../../releases/promises.js';
import { cutNextCandidate, moveTag, publish, refusal } from '../../releases/publishing.js';
import { build, merge, note, toProduction, toStaging } from '../../releases/verbs.js';
import { type BranchName, branchNames, type TagName, versionOf, type World } from '../../releases/world.js';
import { anatomise } from '../../versions/version-parts.js';
import { type Decision, option, type Pick, pickedIn, triedIn } from './decision.js';

/** The two questions of every release, asked wherever one is made: which number, and which tag. */

export interface Releasing {
  readonly from: BranchName;
  readonly ask: string;
  /** Versions on offer, and a word on each. */
  readonly numbers: readonly (readonly [version: string, note: string])[];
  /** What it means to make no release; left out where there must be one. */
  readonly none?: string;
  readonly tags: readonly TagName[];
  /** The words for publishing: a candidate goes to staging afterwards, a release has been there before. */
  readonly candidate?: true;
}

const notToday = 'not-today';

/** The next question of a release; null when it is made, or will not be. */
export function askRelease(world: World, picks: readonly Pick[], about: Releasing): Decision | null {
  const numberId = `number ${about.from}`;
  const tagId = `tag ${about.from}`;
  const number = pickedIn(picks, numberId);
  if (number === notToday || pickedIn(picks, tagId) !== null) return null;
  if (number === null || refusal(world, number) !== null) {
    return askNumber(world, numberId, triedIn(picks, numberId), about);
  }
  return askTag(tagId, number, about.tags, (before, tag) => release(before, about, number, tag), tagNotes);
}

/** Under which tag a version is published. */
export function askTag(
  id: string,
  version: string,
  tags: readonly TagName[],
  apply: (world: World, tag: TagName) => World,
  notes: Readonly<Partial<Record<TagName, string>>> = {},
): Decision {
  return {
    id,
    ask: `${version} goes to npm. Under which tag?`,
    options: tags.map((tag) => option(tag, tag, (world) => apply(world, tag), notes[tag])),
  };
}

/** The tags that a release of the train or of the candidates may take. */
export const usualTags: readonly TagName[] = ['latest', 'next', 'candidate'];

/** On which branches a change goes; what follows is that the pipeline cuts a candidate. */
export function askBranches(ask: string, change: ChangeId, notes?: Readonly<Record<BranchName, string>>): Decision {
  return {
    id: 'where',
    ask,
    several: true,
    afterwards: cutNextCandidate,
    options: branchNames.map((name) => option(name, name, (world) => merge(world, change, name), notes?.[name])),
  };
}

/** Whether a version goes into production. */
export function askProduction(world: World, version: string, digest: string, deploy: string, wait: string): Decision {
  return {
    id: 'production',
    ask: `Production runs ${versionOf(world, world.production.digest)}. And ${version}?`,
    options: [option('deploy', deploy, (before) => toProduction(before, digest)), option('wait', wait)],
  };
}

const tagNotes: Readonly<Record<TagName, string>> = {
  latest: 'what npm publish does unless told otherwise',
  next: 'where the candidates of 3.0 are',
  candidate: 'where the candidates of 2.4 are',
  'release-2.3': 'the maintenance line',
};

function askNumber(world: World, id: string, refused: readonly string[], about: Releasing): Decision {
  const numbers = about.numbers.filter(([version]) => !refused.includes(version));
  return {
    id,
    ask: about.ask,
    options: [
      ...numbers.map(([version, word]) => option(version, version, (before) => attempt(before, version), word)),
      ...(about.none === undefined ? [] : [option(notToday, about.none)]),
    ],
    typed: ownVersion((version) => (refused.includes(version) ? refusal(world, version) : null)),
  };
}

/** A version of the learner's own; `taken` says why it is not to be had any more. */
export function ownVersion(taken: (version: string) => string | null = () => null): NonNullable<Decision['typed']> {
  return {
    name: 'a version of your own',
    read(text) {
      const version = text.trim();
      const [fault] = anatomise(version).faults;
      const wrong = fault && `that is no version: ${fault.message}, at character ${fault.at}`;
      const malformed = wrong ?? taken(version);
      return malformed === null ? option(version, version, (world) => attempt(world, version)) : { malformed };
    },
  };
}

/** Says why a name will not be taken, where it will not. */
export function attempt(world: World, version: string): World {
  const why = refusal(world, version);
  return why === null ? world : note(world, 'refused', why);
}

function release(world: World, { from, candidate }: Releasing, number: string, tag: TagName): World {
  const { world: built, build: made } = build(world, from);
  if (candidate) return toStaging(publish(built, number, made, tag), made.digest);
  // The job of a maintenance line runs the same tests in a slot of its own, so staging keeps the candidate of the train.
  return publish({ ...built, tested: [...built.tested, made.digest] }, number, made, tag);
}

/** The usual suggestions for a release after `top`, the traps among them. */
export function numbersAfter(top: string, word: string): (readonly [string, string])[] {
  return [
    [semver.inc(top, 'minor') ?? top, 'minor'],
    [semver.inc(top, 'patch') ?? top, 'patch'],
    [`${top}-${word}.1`, `marks the ${word}`],
    [`${top}+${word}.1`, 'same number, build metadata'],
  ];
}

const id = 'repair';

/** Asked once after a publication that left a tag where it does not belong: it can be moved back before anybody else installs. */
export function askRepair(world: World, picks: readonly Pick[]): Decision | null {
  if (!picks.at(-1)?.decision.startsWith('tag') || pickedIn(picks, id) !== null) return null;
  const wrong = wrongTag(world);
  if (wrong === null) return null;
  const { tag, home } = wrong;
  return {
    id,
    ask: `${tag} is on ${world.tags[tag]}, the highest ${tag === 'latest' ? 'release' : 'candidate'} is ${home}.`,
    options: [
      option('leave', 'Leave it there'),
      option('move', `Move ${tag} to ${home}`, (before) => moveTag(before, tag, home)),
    ],
  };
}

function wrongTag(world: World): { readonly tag: TagName; readonly home: string } | null {
  const sound = highestSound(world);
  const { latest, next } = world.tags;
  if (latest !== undefined && sound !== null && brokenByLatest(world, latest).length > 0)
    return { tag: 'latest', home: sound };
  const candidates = world.releases.filter(({ removed, version }) => !removed && semver.prerelease(version) !== null);
  const highest = semver.rsort(candidates.map(({ version }) => version))[0];
  return next !== undefined && highest !== undefined && semver.lt(next, highest) && !next.startsWith('3.')
    ? { tag: 'next', home: highest }
    : null;
}
