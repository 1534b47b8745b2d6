// A process that does what the program does with a learner's files: opens progress and settings, saves an event and a
// setting, and says what the learner would be told. For tests of homes that are missing, empty or not writable.
import { homedir } from 'node:os';
import { openLearner } from '../../src/commands/open-learner.js';
import { openSettings } from '../../src/commands/open-settings.js';
import { smallCourse } from '../small-course.js';
import { fakeContext } from './fake-context.js';

const [programFolder = '', dataDir] = process.argv.slice(2);
const context = fakeContext(programFolder, {
  env: process.env,
  platform: process.platform,
  home: process.env.HOME === '' ? '' : homedir(),
  currentFolder: process.cwd(),
  options: { color: true, ...(dataDir !== undefined && { dataDir }) },
});
const { settings, keep } = await openSettings(context);
const { journal, notice } = openLearner(context, smallCourse);
const saved = journal.append({ v: 1, id: '1', at: '2026-03-10T09:00:00Z', type: 'lesson-opened', lesson: 'queue' });
keep({ ...settings, theme: 'light' });
console.log(JSON.stringify({ notice, saved, unsaved: journal.unsaved().map(({ id }) => id), folder: journal.folder }));
