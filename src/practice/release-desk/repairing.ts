import semver from 'semver';
import { type Decision, type Pick, pickedIn } from './decision.js';
import { brokenByLatest, highestSound } from './promises.js';
import { moveTag } from './publishing.js';
import type { TagName, World } from './world.js';

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
      { id: 'leave', label: 'Leave it there', apply: (before) => before },
      { id: 'move', label: `Move ${tag} to ${home}`, apply: (before) => moveTag(before, tag, home) },
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
