import semver from 'semver';
import { changes, faults } from '../changes.js';
import type { Decision, DeskEvent, Option } from '../decision.js';
import { pickedIn } from '../decision.js';
import { cutNextCandidate } from '../publishing.js';
import { askRelease } from '../releasing.js';
import { breakPromise, buildInStaging, merge, note, redTests } from '../verbs.js';
import { changesOf, versionOf, type World } from '../world.js';

/** Whether release/2.4 has something that staging has not seen. */
function hasMoved(world: World): boolean {
  const seen = changesOf(world, world.staging.digest);
  return world.branches['release/2.4'].some((id) => !seen.includes(id));
}

/** Whether what staging runs is a candidate, so that another can follow it. */
function isCandidate(world: World): boolean {
  return semver.prerelease(versionOf(world, world.staging.digest) ?? '') !== null;
}

const fix: Option = {
  id: 'cherry-pick',
  label: 'Fix it on main, cherry-pick it to the release branches',
  apply: (world) => merge(world, 'bulk-fix', 'main', 'release/2.4', 'release/3.0'),
};

const first: readonly Option[] = [
  {
    id: 'run-again',
    label: 'Call it flaky and run it again',
    apply: (world) => note(world, 'found', 'Red again, and again: the same input, the same cent. It is not flaky.'),
  },
  {
    id: 'take-out',
    label: 'Take bulk quotes out of release/2.4',
    apply: (world) => merge(world, 'no-bulk-quotes', 'release/2.4'),
  },
  fix,
  {
    id: 'patch-staging',
    label: 'Correct the file on the staging machine',
    apply: (world) =>
      breakPromise(note({ ...world, staging: { ...world.staging, patched: true } }, 'done', 'Staging is green.'), {
        what: 'staging is not what it says',
        why: `It still answers ${versionOf(world, world.staging.digest)} (${world.staging.digest}), but runs something that no build has made.`,
      }),
  },
  {
    id: 'go-on',
    label: 'Write it down as a known issue and go on',
    apply: (world) => note(world, 'done', 'Written down. Staging stays red.'),
  },
];

const giftOut: Option = {
  id: 'gift-out',
  label: 'Take the gift cards out of release/2.4 again',
  apply: (world) => cutNextCandidate(merge(world, 'no-gift-cards', 'release/2.4')),
};

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
    const tried = picks.filter(({ decision }) => decision === 'red').map(({ option }) => option);
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
        tags: ['latest', 'next', 'candidate'],
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
