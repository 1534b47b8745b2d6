import semver from 'semver';
import { faults } from '../changes.js';
import { type Decision, type DeskEvent, type Option, pickedIn } from '../decision.js';
import { breakPromise, note as say } from '../verbs.js';
import type { World } from '../world.js';
import { affected, judgeRange, releases, subjectOf, whyUnsafe, wrongNote } from './note-truth.js';
import { badReleases } from './rollback.js';

function rangeOption(range: string): Option {
  return { id: range, label: range, apply: (world) => judgeRange(world, range) };
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
      ...semver.sort(offered).map(
        (version): Option => ({
          id: version,
          label: version,
          apply: (before) => {
            const why = whyUnsafe(before, version);
            return why === null
              ? say(before, 'done', `${version} has none of the faults that are known.`)
              : breakPromise(before, { what: wrongNote, why });
          },
        }),
      ),
      {
        id: 'none-yet',
        label: 'There is none yet',
        apply: (before) => {
          const safe = offered.find((version) => whyUnsafe(before, version) === null);
          return safe === undefined
            ? say(before, 'done', 'True, and honest.')
            : breakPromise(before, { what: wrongNote, why: `${safe} is safe, and the note says that nothing is.` });
        },
      },
    ],
  };
}

function askAction(world: World): Decision {
  const stored = subjectOf(world) === 'lost-cents';
  const wrong = (why: string) => (before: World) => breakPromise(before, { what: wrongNote, why });
  const right = (text: string) => (before: World) => say(before, 'done', text);
  return {
    id: 'action',
    ask: 'What to do:',
    options: [
      {
        id: 'upgrade',
        label: 'Upgrade; nothing else is to be done',
        apply: stored
          ? wrong('An upgrade stops the loss. What was stored without its cents stays wrong until it is repaired.')
          : right('True: the hole is in the code, and the code is replaced.'),
      },
      {
        id: 'repair',
        label: 'Upgrade, then run the repair on what was stored meanwhile',
        apply: stored
          ? right('True: an upgrade stops the loss, and the repair mends what is stored.')
          : wrong('There is nothing to repair, and people will look for it all evening.'),
      },
      {
        id: 'downgrade',
        label: 'Go back to the version you had before',
        apply: wrong(
          stored
            ? 'The version before cannot read what was stored in cents.'
            : 'The version before has the hole as well.',
        ),
      },
    ],
  };
}

const updates: readonly Option[] = [
  {
    id: 'known',
    label: 'When we know more',
    apply: (world) =>
      breakPromise(world, {
        what: wrongNote,
        why: 'It names no time. People cannot plan with that, and every one of them will ask.',
      }),
  },
  {
    id: 'time',
    label: 'Tomorrow at 10:00, also if there is nothing new',
    apply: (world) => say(world, 'done', 'A time, and it holds whatever happens.'),
  },
  {
    id: 'never',
    label: 'No further update is needed',
    apply: (world) =>
      breakPromise(world, {
        what: wrongNote,
        why: 'Whoever is still affected tomorrow has been told that nobody will write to them.',
      }),
  },
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
