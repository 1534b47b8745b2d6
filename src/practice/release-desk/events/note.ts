import semver from 'semver';
import { faults } from '../../../releases/changes.js';
import { saying } from '../../../releases/verbs.js';
import type { World } from '../../../releases/world.js';
import { type Decision, type DeskEvent, type Option, option, pickedIn } from '../decision.js';
import { affected, judgeRange, releases, subjectOf, whyUnsafe, wrong } from './note-truth.js';
import { badReleases } from './rollback.js';

function rangeOption(range: string): Option {
  return option(range, range, (world) => judgeRange(world, range));
}

function askAffected(world: World): Decision {
  const bad = affected(world);
  const [lowest = ''] = bad;
  const all = semver.sort(releases(world).map(({ version }) => version));
  const after = all.find((version) => semver.gt(version, bad.at(-1) ?? ''));
  const isExact = (range: string) => all.every((version) => semver.satisfies(version, range) === bad.includes(version));
  const guesses = [`<=${bad.at(-1)}`, after === undefined ? `>=${lowest}` : `>=${lowest} <${after}`];
  const exact = guesses.find(isExact) ?? bad.join(' || ');
  const offered = [...new Set([`<=${bad.at(-1)}`, exact, lowest, '2.x', '2.4.0'])];
  const ranges = offered.filter((range) => semver.validRange(range) !== null);
  return {
    id: 'affected',
    ask: `The note is about this: ${faults[subjectOf(world)].what}. Affected:`,
    options: ranges.slice(0, 5).map(rangeOption),
    typed: {
      name: 'a range of your own',
      read: (text) =>
        semver.validRange(text.trim()) === null
          ? { malformed: `${text.trim()} is not a range that semver can read` }
          : rangeOption(text.trim()),
    },
  };
}

function askSafe(world: World): Decision {
  const alive = releases(world)
    .filter(({ removed, minute }) => !removed && minute >= 0)
    .map(({ version }) => version);
  const candidate = world.releases.findLast(
    ({ version, removed }) => !removed && semver.prerelease(version) !== null,
  )?.version;
  const offered = [...new Set([...semver.rsort(alive).slice(0, 4), ...(candidate === undefined ? [] : [candidate])])];
  return {
    id: 'safe',
    ask: 'Safe version:',
    options: [
      ...semver.sort(offered).map((version) =>
        option(version, version, (before) => {
          const why = whyUnsafe(before, version);
          return (why === null ? saying(`${version} has none of the faults that are known.`) : wrong(why))(before);
        }),
      ),
      option('none-yet', 'There is none yet', (before) => {
        const safe = offered.find((version) => whyUnsafe(before, version) === null);
        const judged =
          safe === undefined
            ? saying('True, and honest.')
            : wrong(`${safe} is safe, and the note says that nothing is.`);
        return judged(before);
      }),
    ],
  };
}

function askAction(world: World): Decision {
  const stored = subjectOf(world) === 'lost-cents';
  return {
    id: 'action',
    ask: 'What to do:',
    options: [
      option(
        'upgrade',
        'Upgrade; nothing else is to be done',
        stored
          ? wrong('An upgrade stops the loss. What was stored without its cents stays wrong until it is repaired.')
          : saying('True: the hole is in the code, and the code is replaced.'),
      ),
      option(
        'repair',
        'Upgrade, then run the repair on what was stored meanwhile',
        stored
          ? saying('True: an upgrade stops the loss, and the repair mends what is stored.')
          : wrong('There is nothing to repair, and people will look for it all evening.'),
      ),
      option(
        'downgrade',
        'Go back to the version you had before',
        wrong(`The version before ${stored ? 'cannot read what was stored in cents' : 'has the hole as well'}.`),
      ),
    ],
  };
}

const updates: readonly Option[] = [
  option(
    'known',
    'When we know more',
    wrong('It names no time. People cannot plan with that, and every one of them will ask.'),
  ),
  option('time', 'Tomorrow at 10:00, also if there is nothing new', saying('A time, and it holds whatever happens.')),
  option(
    'never',
    'No further update is needed',
    wrong('Whoever is still affected tomorrow has been told that nobody will write to them.'),
  ),
];

export const note: DeskEvent = {
  id: 'note',
  minute: 450,
  title: 'The note to customers',
  begin: (world) => world,
  story: (world) => {
    const bad = badReleases(world);
    const state = bad.length > 0 ? `${bad.join(', ')} can still be installed.` : '';
    return `Customers ask what they have to do. You write the note: which versions are affected, which is safe, what to do, when they hear from you again. ${state}`.trim();
  },
  next: (world, picks) => {
    if (pickedIn(picks, 'affected') === null) return askAffected(world);
    if (pickedIn(picks, 'safe') === null) return askSafe(world);
    if (pickedIn(picks, 'action') === null) return askAction(world);
    return pickedIn(picks, 'update') === null ? { id: 'update', ask: 'Next update:', options: updates } : null;
  },
};
