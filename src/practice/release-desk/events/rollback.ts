import semver from 'semver';
import { faultsOf, inEffect } from '../../../releases/changes.js';
import { cutNextCandidate, deprecate, freePatch, moveTag, topFrom, unpublish } from '../../../releases/publishing.js';
import { breakPromise, merge, note, toProduction } from '../../../releases/verbs.js';
import { changesOf, clock, releaseOf, versionOf, type World } from '../../../releases/world.js';
import { type Decision, type DeskEvent, option, type Pick, pickedIn } from '../decision.js';
import { releasePatch } from './hotfix.js';

/** Releases on npm that store prices without their cents. */
export function badReleases(world: World): string[] {
  return world.releases
    .filter((release) => !release.removed && semver.prerelease(release.version) === null)
    .filter((release) => faultsOf(changesOf(world, release.digest)).includes('lost-cents'))
    .map(({ version }) => version);
}

function isLive(world: World): boolean {
  return faultsOf(changesOf(world, world.production.digest)).includes('lost-cents');
}

function canRead(world: World): boolean {
  const present = inEffect(changesOf(world, world.production.digest));
  return world.production.format === 'plain' || present.includes('cents-column');
}

function sinceOf(world: World): string {
  return clock(world.production.centsSince ?? world.minute);
}

const stop = option('stop', 'Stop the writer: prices can be read, not changed', (world) => {
  const after = { ...world, production: { ...world.production, writer: 'stopped' as const } };
  return note(after, 'done', 'The writer stands. No more cents are lost, and nobody can change a price.');
});

/** Back to the build before, with the data as it is. */
function rollBack(world: World): World {
  const previous = world.production.previous ?? world.production.digest;
  const after = toProduction(world, previous);
  if (canRead(after)) return after;
  return breakPromise(after, {
    what: 'a rollback without a look at the data',
    why: `${versionOf(world, previous)} cannot read prices in cents, and since ${sinceOf(world)} new ones are stored so.`,
  });
}

/** The data as it was before the migration, and nothing of what came after. */
function restoreBackup(world: World): World {
  const since = sinceOf(world);
  const production = { ...world.production, format: 'plain', centsSince: null, writer: 'on' } as const;
  return breakPromise(note({ ...world, production }, 'done', `The backup of ${since} is back.`), {
    what: 'orders were thrown away',
    why: `With the backup every order since ${since} is gone, and customers were told that they are placed.`,
  });
}

function askFirst(world: World): Decision {
  const previous = versionOf(world, world.production.previous ?? '') ?? 'the build before';
  return {
    id: 'first',
    ask: 'First of all:',
    options: [
      option('roll-back', `Roll production back to ${previous}`, rollBack),
      stop,
      option('restore', `Roll back and restore the backup of ${sinceOf(world)}`, (before) =>
        restoreBackup(toProduction(before, before.production.previous ?? before.production.digest)),
      ),
      option('leave', 'Leave it running until the fix is there'),
    ],
  };
}

function askOutage(world: World): Decision {
  const back = world.production.previous ?? '';
  return {
    id: 'outage',
    ask: 'Every price page fails: the old build cannot read cents. And now?',
    options: [
      option('restore', `Restore the backup of ${sinceOf(world)}`, restoreBackup),
      option('return', `Put ${versionOf(world, back)} back, with the writer stopped`, (before) =>
        stop.apply(toProduction(before, back)),
      ),
      option('wait', 'Keep it down until the fix is there'),
    ],
  };
}

/** The fix is written. Where a 2.4 is out it can go forward at once; where none is, it changes the candidate. */
function askFix(world: World): Decision {
  const top = topFrom(world, 'release/2.4');
  const back = topFrom(world, 'release/2.3');
  const repaired = (before: World) => merge(before, 'cents-fix', 'main', 'release/3.0', 'release/2.4');
  const ways =
    top === null
      ? [
          option('candidate', 'To all branches; the train leaves tomorrow with it', (before) =>
            cutNextCandidate(repaired(before)),
          ),
        ]
      : [
          option('forward', `To all branches, and out at once as ${freePatch(world, top)}, latest`, (before) =>
            releasePatch(repaired(before)),
          ),
          option('tag-back', `Tomorrow. Today latest goes back to ${back}`, (before) =>
            back === null ? before : moveTag(before, 'latest', back),
          ),
        ];
  return {
    id: 'fix',
    ask: 'A fix for the cents is written. Where does it go?',
    options: [
      option('main', 'To main: 2.5 brings it next month', (before) => merge(before, 'cents-fix', 'main')),
      ...ways,
    ],
  };
}

function askDeploy(world: World, fixed: string): Decision {
  const digest = releaseOf(world, fixed)?.digest ?? '';
  return {
    id: 'deploy',
    ask: `Production waits for ${fixed}.`,
    options: [
      option('later', 'Deploy tomorrow, when all are rested'),
      option('now', `Deploy ${fixed} now`, (before) => toProduction(before, digest), digest),
    ],
  };
}

function askBad(world: World, bad: readonly string[], picks: readonly Pick[]): Decision {
  const good = pickedIn(picks, 'fix') === 'forward' ? `: use ${topFrom(world, 'release/2.4')}` : '';
  const [is, it] = bad.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return {
    id: 'bad',
    ask: `${bad.join(' and ')} ${is} still on npm.`,
    options: [
      option('unpublish', `Unpublish ${it}, so that nobody gets ${it} any more`, (before) => unpublish(before, bad)),
      option('deprecate', `Deprecate ${it}, and say why${good}`, (before) => deprecate(before, bad)),
      option('leave', `Leave ${it}: ranges move on by themselves`),
    ],
  };
}

export const rollback: DeskEvent = {
  id: 'rollback',
  minute: 360,
  title: 'Roll back?',
  begin: (world) => ({ ...world, known: [...world.known, 'lost-cents'] }),
  story: (world) => {
    const bad = badReleases(world);
    if (isLive(world)) {
      const prices = (world.minute - (world.production.centsSince ?? world.minute)) * 7;
      return `Since ${sinceOf(world)} production stores new prices without their cents: about ${prices.toLocaleString('en-GB')} of them. The migration to cents cannot be undone. Somebody calls: “Just roll back!”`;
    }
    if (bad.length > 0) {
      return `A user of ${bad.at(-1)} reports prices without their cents. They are right: the migration loses them. Production does not run it, but anyone can install ${bad.join(' and ')}.`;
    }
    return 'Last night’s copy of the production data is played into staging, and prices lose their cents: the migration of 2.4 is wrong. Nobody outside has it.';
  },
  next: (world, picks) => {
    if (pickedIn(picks, 'first') === null && isLive(world)) return askFirst(world);
    if (!canRead(world) && pickedIn(picks, 'outage') === null) return askOutage(world);
    if (pickedIn(picks, 'fix') === null) return askFix(world);
    const fixed = pickedIn(picks, 'fix') === 'forward' ? topFrom(world, 'release/2.4') : null;
    const waits = isLive(world) || !canRead(world);
    if (fixed !== null && waits && pickedIn(picks, 'deploy') === null) return askDeploy(world, fixed);
    const bad = badReleases(world);
    return bad.length === 0 || pickedIn(picks, 'bad') !== null ? null : askBad(world, bad, picks);
  },
};
