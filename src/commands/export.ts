import { closeSync, fsyncSync, openSync, unlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeAll } from '../progress/disk.js';
import { trouble } from '../progress/trouble.js';
import { plural } from '../text/plural.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { openJournal, reading } from './open-journal.js';
import { print, printAsJson } from './print.js';

/** Lines are written in parts of about this many characters. */
const batch = 2 ** 20;

export const exportProgress: Command = {
  name: 'export',
  arguments: ['[file]'],
  summary: 'write your progress to a file, or to the output',
  options: [],
  async run(context, [file]) {
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
    print(context, [`${plural(count, 'event')} written to ${file}.`]);
    return 0;
  },
};

/** Makes a file for the learner alone. Throws a UsageError, and leaves none, where it cannot be written as a whole. */
function intoNewFile(path: string, named: string, fill: (write: (text: string) => void) => number): number {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(
      `${named} ${isThere ? 'is already there; name another file' : `cannot be written (${trouble(error)})`}`,
    );
  }
  try {
    const count = fill((text) => writeAll(file, Buffer.from(text)));
    fsyncSync(file);
    return count;
  } catch (error) {
    unlinkSync(path);
    throw error instanceof UsageError ? error : new UsageError(`${named} cannot be written (${trouble(error)})`);
  } finally {
    closeSync(file);
  }
}
