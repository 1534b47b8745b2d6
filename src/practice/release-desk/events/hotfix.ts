import { freePatch, publish, topFrom } from '../../../releases/publishing.js';
import { build } from '../../../releases/verbs.js';
import { changesOf, releaseOf, type World } from '../../../releases/world.js';
import { type DeskEvent, option, partsOf, pickedIn } from '../decision.js';
import { askBranches, askRelease, numbersAfter } from '../releasing.js';

/** Whether release/2.4 has something that its highest release has not. */
function isPending(world: World): boolean {
  const top = topFrom(world, 'release/2.4');
  const has = changesOf(world, releaseOf(world, top ?? '')?.digest ?? '');
  return top !== null && world.branches['release/2.4'].some((id) => !has.includes(id));
}

/** The next patch of 2.4, through the tests and under latest, as the pipeline does it when nobody asks for anything else. */
export function releasePatch(world: World): World {
  const version = freePatch(world, topFrom(world, 'release/2.4') ?? '2.4.0');
  const { world: built, build: made } = build(world, 'release/2.4');
  return publish({ ...built, tested: [...built.tested, made.digest] }, version, made, 'latest');
}

export const hotfix: DeskEvent = {
  id: 'hotfix',
  minute: 250,
  title: 'A hotfix for 2.3',
  begin: (world) => ({ ...world, known: [...world.known, 'empty-list'] }),
  story: (world) =>
    `The tills crash whenever a price list is empty. They ask for ~2.3.1 and cannot take 2.4 before January; the highest 2.3 is ${topFrom(world, 'release/2.3')}. The fault is two years old and in every branch. A fix is written.`,
  next: (world, picks) => {
    if (pickedIn(picks, 'where') === null) {
      return askBranches('On which branches does the fix go?', 'empty-list-fix');
    }
    if (partsOf(pickedIn(picks, 'where')).includes('release/2.3')) {
      const top = topFrom(world, 'release/2.3') ?? '2.3.2';
      const release = askRelease(world, picks, {
        from: 'release/2.3',
        ask: `Release from release/2.3, after ${top}, as:`,
        numbers: numbersAfter(top, 'hotfix'),
        none: 'No release today',
        tags: ['latest', 'release-2.3', 'candidate'],
      });
      if (release !== null) return release;
    }
    if (!isPending(world) || pickedIn(picks, 'train') !== null) return null;
    const next = freePatch(world, topFrom(world, 'release/2.4') ?? '2.4.0');
    return {
      id: 'train',
      ask: `release/2.4 has the fix, and no release of it. Make one?`,
      options: [
        option('release', `Release ${next}, tested, under latest`, releasePatch),
        option('later', 'Not for this: it goes with the next one'),
      ],
    };
  },
};
