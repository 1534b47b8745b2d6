import { resolve } from 'node:path';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { exportCourse, exportFormats, isForCourse } from './export-course.js';
import { intoNewFile } from './new-file.js';
import { openJournal, reading } from './open-journal.js';
import { print, printAsJson } from './print.js';

/** Lines are written in parts of about this many characters. */
const batch = 2 ** 20;

export const exportProgress: Command = {
  name: 'export',
  arguments: ['[file]'],
  summary: 'write your progress to a file, or to the output; or the course for another program',
  options: exportFormats,
  async run(context, [file], options) {
    if (isForCourse(options)) return exportCourse(context, file, options);
    const journal = openJournal(context);
    /** Also what only a newer version understands: the lines as they are. */
    const exportTo = (write: (lines: string) => void) => {
      let count = 0;
      let part = '';
      const add = (_event: unknown, line: string) => {
        count += 1;
        part += `${line}\n`;
        if (part.length < batch) return;
        write(part);
        part = '';
      };
      reading(journal, () => journal.scan({ event: add, future: add }));
      write(part);
      return count;
    };
    if (file === undefined || file === '-') {
      exportTo((lines) => printAsJson(context, lines));
      return 0;
    }
    const count = intoNewFile(resolve(context.currentFolder, file), file, exportTo);
    print(context, [phrase('{n} event written to {file}.|{n} events written to {file}.', { n: count, file })]);
    return 0;
  },
};
