/** The two questions of every release, asked wherever one is made: which number, and which tag. */
import semver from 'semver';
import { anatomise } from '../versions/version-parts.js';
import { type Decision, type Option, type Pick, pickedIn } from './decision.js';
import { publish, refusal } from './publishing.js';
import { build, note, toStaging } from './verbs.js';
import type { BranchName, TagName, World } from './world.js';

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
    const refused = picks.filter(({ decision }) => decision === numberId).map(({ option }) => option);
    return askNumber(world, numberId, refused, about);
  }
  return {
    id: tagId,
    ask: `${number} goes to npm. Under which tag?`,
    options: about.tags.map(
      (tag): Option => ({
        id: tag,
        label: tag,
        note: tagNotes[tag],
        apply: (before) => release(before, about, number, tag),
      }),
    ),
  };
}

const tagNotes: Readonly<Record<TagName, string>> = {
  latest: 'what npm publish does unless told otherwise',
  next: 'where the candidates of 3.0 are',
  candidate: 'where the candidates of 2.4 are',
  'release-2.3': 'the maintenance line',
};

function askNumber(world: World, id: string, refused: readonly string[], about: Releasing): Decision {
  const named = (version: string): Option => ({
    id: version,
    label: version,
    apply: (before) => attempt(before, version),
  });
  const numbers = about.numbers.filter(([version]) => !refused.includes(version));
  return {
    id,
    ask: about.ask,
    options: [
      ...numbers.map(([version, word]): Option => ({ ...named(version), note: word })),
      ...(about.none === undefined ? [] : [{ id: notToday, label: about.none, apply: (before: World) => before }]),
    ],
    typed: {
      name: 'a version of your own',
      read: (text) => {
        const version = text.trim();
        const [fault] = anatomise(version).faults;
        if (fault !== undefined) return { malformed: `that is no version: ${fault.message}, at character ${fault.at}` };
        const taken = refused.includes(version) ? refusal(world, version) : null;
        return taken === null ? named(version) : { malformed: taken };
      },
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
