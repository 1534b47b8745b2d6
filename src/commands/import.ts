import { newLines, parseJournal } from '../progress/journal-lines.js';
import { plural } from '../text/plural.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print } from './print.js';
import { readNamedFile } from './read-named-file.js';

export const importProgress: Command = {
  name: 'import',
  arguments: ['<file>'],
  summary: 'add the progress in a file to yours; twice does no harm',
  options: [],
  async run(context, [file = '']) {
    const { course } = await openCourse(context);
    const { journal, content } = openLearner(context, course);
    if (journal === null)
      throw new UsageError('nothing can be saved here, so nothing can be imported; --data-dir names a folder');
    const imported = parseJournal(await readNamedFile(context, file));
    const [first] = imported.foreign;
    if (first !== undefined) {
      throw new UsageError(
        `${file}:${first.line}: this is not an event of Backpressure (${first.why}); nothing was imported`,
      );
    }
    const lines = newLines(imported, content);
    const saved = journal.appendLines(lines);
    if (!saved.saved) throw new UsageError(`the events could not be saved: ${saved.why}`);
    print(context, [
      `${plural(lines.length, 'event')} imported, ${imported.lines.length - lines.length} were already there.`,
    ]);
    return 0;
  },
};
