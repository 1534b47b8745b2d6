import { faults } from '../changes.js';
import { hurtsOf } from '../consumers.js';
import { type Decision, type DeskEvent, type Option, pickedIn } from '../decision.js';
import { publish, refusal, unpublish } from '../publishing.js';
import { breakPromise, build, merge, note } from '../verbs.js';
import type { TagName, World } from '../world.js';

const candidate = '3.0.0-rc.2';
const following = '3.0.0-rc.3';

function correct(world: World): World {
  return merge(world, 'currency-fix', 'main', 'release/3.0');
}

function refused(world: World): World {
  return note(world, 'refused', refusal(world, candidate) ?? '');
}

const answers: readonly Option[] = [
  { id: 'in-place', label: `Publish the corrected build as ${candidate}`, apply: (world) => refused(correct(world)) },
  {
    id: 'unpublish',
    label: `Unpublish ${candidate}, then publish it corrected`,
    apply: (world) => refused(unpublish(correct(world), [candidate])),
  },
  { id: 'cut', label: `Cut ${following}, name the day of 3.0.0, say what rc means`, apply: correct },
  { id: 'release', label: 'Release 3.0.0 with the fix today, so they have a release', apply: correct },
  {
    id: 'support',
    label: `Promise to look after ${candidate} until they have moved`,
    apply: (world) => {
      const wrong = hurtsOf(world, 'partner').map(({ what }) => what);
      return breakPromise(world, {
        what: 'support was promised for what cannot change',
        why: `${candidate} is published, so it stays as it is: ${wrong.join('; ')}.`,
      });
    },
  },
  {
    id: 'no',
    label: 'Answer that candidates come without support',
    apply: (world) => note(world, 'done', 'True, and their invoices stay wrong.'),
  },
];

/** Publishes the next step of 3.0; the partner, who was told, moves to it. */
function publishFor(world: World, version: string, tag: TagName): World {
  const { world: built, build: made } = build(world, 'release/3.0');
  // A candidate passes the tests of its own line; a release has to come out of staging, and this one does not.
  const tested = version === following ? [...built.tested, made.digest] : built.tested;
  return { ...publish({ ...built, tested }, version, made, tag), pin: version };
}

function askTag(version: string): Decision {
  const tags: readonly TagName[] = ['latest', 'next', 'candidate'];
  return {
    id: 'tag',
    ask: `${version} goes to npm. Under which tag?`,
    options: tags.map((tag) => ({ id: tag, label: tag, apply: (world) => publishFor(world, version, tag) })),
  };
}

export const partner: DeskEvent = {
  id: 'partner',
  minute: 310,
  title: 'A partner on a candidate',
  begin: (world) => ({ ...world, known: [...world.known, 'currency-swap'] }),
  story: () =>
    `A partner runs ${candidate} in production, pinned. ${faults['currency-swap'].what[0]?.toUpperCase()}${faults['currency-swap'].what.slice(1)}. “Please correct ${candidate} by tonight, we cannot change our lock file.” The fix takes ten minutes.`,
  next: (world, picks) => {
    const tried = picks.filter(({ decision }) => decision === 'answer').map(({ option }) => option);
    const last = tried.at(-1);
    const version = last === 'cut' ? following : last === 'release' ? '3.0.0' : null;
    const isMade = pickedIn(picks, 'tag') !== null;
    if (version !== null && refusal(world, version) === null) return isMade ? null : askTag(version);
    if (last === undefined || last === 'in-place' || last === 'unpublish' || (version !== null && !isMade)) {
      const gone = world.releases.some((release) => release.version === candidate && release.removed);
      const left = answers.filter(({ id }) => !tried.includes(id) && (!gone || !['in-place', 'support'].includes(id)));
      return {
        id: 'answer',
        ask: gone ? `${candidate} is gone, and the partner cannot install. And now?` : 'What do you answer?',
        options: left,
      };
    }
    return null;
  },
};
