import { changes } from '../../../releases/changes.js';
import { topFrom } from '../../../releases/publishing.js';
import { type DeskEvent, partsOf, pickedIn } from '../decision.js';
import { askBranches, askProduction, askRelease, numbersAfter } from '../releasing.js';

export const cve: DeskEvent = {
  id: 'cve',
  minute: 100,
  title: 'A hole in a dependency',
  begin: (world) => ({ ...world, known: [...world.known, 'cve'] }),
  story: () =>
    'An advisory: in left 1.2.8 and below a crafted string hangs the process. Severity high, exploit public. left 1.2.9 repairs it, its API is the same. Every line of ladderlib uses it.',
  next: (world, picks) => {
    if (pickedIn(picks, 'where') === null) {
      return askBranches('On which branches do you raise left to 1.2.9?', 'left-1.2.9', notes);
    }
    if (!partsOf(pickedIn(picks, 'where')).includes('release/2.3')) return null;
    const top = topFrom(world, 'release/2.3') ?? '2.3.2';
    const release = askRelease(world, picks, {
      from: 'release/2.3',
      ask: `release/2.3 has ${changes['left-1.2.9'].name} now; its last release is ${top}. The next is:`,
      numbers: numbersAfter(top, 'security'),
      none: 'No release: they can wait for 2.4',
      tags: ['latest', 'release-2.3', 'candidate'],
    });
    if (release !== null) return release;
    const made = world.releases.findLast(({ from, minute }) => from === 'release/2.3' && minute === world.minute);
    if (made === undefined || pickedIn(picks, 'production') !== null) return null;
    const deploy = `Deploy ${made.version} to production now`;
    return askProduction(world, made.version, made.digest, deploy, 'Production gets 2.4 at noon anyway: wait');
  },
};

const notes = {
  main: 'the next train, 2.5',
  'release/3.0': 'candidates',
  'release/2.4': 'today’s train',
  'release/2.3': 'what is in use',
} as const;
