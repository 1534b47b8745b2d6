import semver from 'semver';
import { changes, faults } from '../../../releases/changes.js';
import { cutNextCandidate } from '../../../releases/publishing.js';
import { breakPromise, buildInStaging, merge, note, redTests, saying } from '../../../releases/verbs.js';
import { changesOf, versionOf, type World } from '../../../releases/world.js';
import { type Decision, type DeskEvent, type Option, option, pickedIn, triedIn } from '../decision.js';
import { askRelease, usualTags } from '../releasing.js';

/** Whether release/2.4 has something that staging has not seen. */
function hasMoved(world: World): boolean {
  const seen = changesOf(world, world.staging.digest);
  return world.branches['release/2.4'].some((id) => !seen.includes(id));
}

/** Whether what staging runs is a candidate, so that another can follow it. */
function isCandidate(world: World): boolean {
  return semver.prerelease(versionOf(world, world.staging.digest) ?? '') !== null;
}

const first: readonly Option[] = [
  option(
    'run-again',
    'Call it flaky and run it again',
    saying('Red again, and again: the same input, the same cent. It is not flaky.', 'found'),
  ),
  option('take-out', 'Take bulk quotes out of release/2.4', (world) => merge(world, 'no-bulk-quotes', 'release/2.4')),
  option('cherry-pick', 'Fix it on main, cherry-pick it to the release branches', (world) =>
    merge(world, 'bulk-fix', 'main', 'release/2.4', 'release/3.0'),
  ),
  option('patch-staging', 'Correct the file on the staging machine', (world) =>
    breakPromise(note({ ...world, staging: { ...world.staging, patched: true } }, 'done', 'Staging is green.'), {
      what: 'staging is not what it says',
      why: `It still answers ${versionOf(world, world.staging.digest)} (${world.staging.digest}), but runs something that no build has made.`,
    }),
  ),
  option('go-on', 'Write it down as a known issue and go on', saying('Written down. Staging stays red.')),
];

const giftOut = option('gift-out', 'Take the gift cards out of release/2.4 again', (world) =>
  cutNextCandidate(merge(world, 'no-gift-cards', 'release/2.4')),
);

/** Staging is red: what about it? Asked again while somebody tries what does not help, or the new build is red as well. */
function askWhat(tried: readonly string[], cut: boolean): Decision {
  const offered = cut ? [giftOut, ...first.filter(({ id }) => id === 'go-on')] : first;
  return {
    id: 'red',
    ask: 'Staging is red. What do you do?',
    options: offered.filter(({ id }) => !tried.includes(id)),
  };
}

export const failedTest: DeskEvent = {
  id: 'failed-test',
  minute: 50,
  title: 'A failed test in staging',
  begin: (world) => ({ ...world, known: [...world.known, 'bulk-rounding'] }),
  story: (world) =>
    `One of 214 tests is red on ${versionOf(world, world.staging.digest)}: ${faults['bulk-rounding'].what} above a hundred steps. A fix of three lines is ready. The train leaves at noon.`,
  next: (world, picks) => {
    const tried = triedIn(picks, 'red');
    const last = pickedIn(picks, 'red');
    if (last === 'go-on' || last === 'patch-staging') return null;
    const cut = pickedIn(picks, 'tag release/2.4') !== null;
    if (last !== null && !cut && hasMoved(world) && (last === 'cherry-pick' || last === 'take-out')) {
      return askRelease(world, picks, {
        from: 'release/2.4',
        ask: `New on release/2.4: ${list(world)}. Name the build:`,
        numbers: [
          ['2.4.0-rc.1', 'the number that staging knows'],
          ['2.4.0-rc.2', 'the next candidate'],
          ['2.4.0', 'it is the last fix, after all'],
          ['2.4.1-rc.0', 'a fix is a patch'],
        ],
        tags: usualTags,
        candidate: true,
      });
    }
    // Red although it was cut: another candidate may help, unless what was cut is a release already.
    if (cut && (tried.includes('gift-out') || !isCandidate(world))) return null;
    return redTests(world).length === 0 && tried.length > 0 ? null : askWhat(tried, cut);
  },
};

function list(world: World): string {
  const seen = buildInStaging(world)?.changes ?? [];
  const fresh = world.branches['release/2.4'].filter((id) => !seen.includes(id)).map((id) => changes[id].name);
  return fresh.length === 0 ? 'nothing new' : fresh.join(' and ');
}
