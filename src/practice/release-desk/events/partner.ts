import { faults } from '../../../releases/changes.js';
import { hurtsOf } from '../../../releases/consumers.js';
import { publish, refusal, unpublish } from '../../../releases/publishing.js';
import { breakPromise, build, merge, note, saying } from '../../../releases/verbs.js';
import type { TagName, World } from '../../../releases/world.js';
import { capital } from '../../../text/capital.js';
import { type DeskEvent, type Option, option, pickedIn, triedIn } from '../decision.js';
import { askTag, usualTags } from '../releasing.js';

const candidate = '3.0.0-rc.2';
const following = '3.0.0-rc.3';

function correct(world: World): World {
  return merge(world, 'currency-fix', 'main', 'release/3.0');
}

function refused(world: World): World {
  return note(world, 'refused', refusal(world, candidate) ?? '');
}

const answers: readonly Option[] = [
  option('in-place', `Publish the corrected build as ${candidate}`, (world) => refused(correct(world))),
  option('unpublish', `Unpublish ${candidate}, then publish it corrected`, (world) =>
    refused(unpublish(correct(world), [candidate])),
  ),
  option('cut', `Cut ${following}, name the day of 3.0.0, say what rc means`, correct),
  option('release', 'Release 3.0.0 with the fix today, so they have a release', correct),
  option('support', `Promise to look after ${candidate} until they have moved`, (world) => {
    const wrong = hurtsOf(world, 'partner').map(({ what }) => what);
    const why = `${candidate} is published, so it stays as it is: ${wrong.join('; ')}.`;
    return breakPromise(world, { what: 'support was promised for what cannot change', why });
  }),
  option('no', 'Answer that candidates come without support', saying('True, and their invoices stay wrong.')),
];

/** Publishes the next step of 3.0; the partner, who was told, moves to it. */
function publishFor(world: World, version: string, tag: TagName): World {
  const { world: built, build: made } = build(world, 'release/3.0');
  // A candidate passes the tests of its own line; a release has to come out of staging, and this one does not.
  const tested = version === following ? [...built.tested, made.digest] : built.tested;
  return { ...publish({ ...built, tested }, version, made, tag), pin: version };
}

export const partner: DeskEvent = {
  id: 'partner',
  minute: 310,
  title: 'A partner on a candidate',
  begin: (world) => ({ ...world, known: [...world.known, 'currency-swap'] }),
  story: () =>
    `A partner runs ${candidate} in production, pinned. ${capital(faults['currency-swap'].what)}. “Please correct ${candidate} by tonight, we cannot change our lock file.” The fix takes ten minutes.`,
  next: (world, picks) => {
    const tried = triedIn(picks, 'answer');
    const last = tried.at(-1);
    const version = last === 'cut' ? following : last === 'release' ? '3.0.0' : null;
    const isMade = pickedIn(picks, 'tag') !== null;
    if (version !== null && refusal(world, version) === null)
      return isMade ? null : askTag('tag', version, usualTags, (before, tag) => publishFor(before, version, tag));
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
