// A process that writes into a journal, for tests that let several do so at once, or kill one, or take its disk away.
//   node append-events.mjs <folder> <name> <count> [filler]
// It says each event's id as soon as the journal says it is saved, or "! " and why it is not; then it takes
// the filler away, so that there is room.
import { rmSync, writeSync } from 'node:fs';
import { Journal } from '../../src/progress/journal.js';

// As the program does: a limit on the size of files is an error to report, and no reason to die.
process.on('SIGXFSZ', () => {});

const [folder = '', name = '', count = '0', filler] = process.argv.slice(2);
const journal = new Journal(folder);
for (let index = 0; index < Number(count); index++) {
  const id = `${name}-${index}`;
  const saved = journal.append({ v: 1, id, at: new Date().toISOString(), type: 'lesson-opened', lesson: name });
  writeSync(1, saved.saved ? `${id}\n` : `! ${saved.why}\n`);
  if (!saved.saved && filler !== undefined) rmSync(filler, { force: true });
}
