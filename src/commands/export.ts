import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { plural } from '../text/plural.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print } from './print.js';

export const exportProgress: Command = {
  name: 'export',
  arguments: ['[file]'],
  summary: 'write your progress to a file, or to the output',
  options: [],
  async run(context, [file]) {
    const { course } = await openCourse(context);
    const { journal, content } = openLearner(context, course);
    if (journal === null) throw new UsageError('there is no progress to export: nothing is saved here');
    // Also what only a newer version understands: the lines as they are.
    const lines = content.lines.map((line) => `${line}\n`).join('');
    if (file === undefined || file === '-') {
      context.stdout.write(lines);
      return 0;
    }
    try {
      await writeFile(resolve(context.currentFolder, file), lines, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      throw new UsageError(
        `${file} ${code === 'EEXIST' ? 'is already there; name another file' : `cannot be written (${String(code)})`}`,
      );
    }
    print(context, [`${plural(content.lines.length, 'event')} written to ${file}.`]);
    return 0;
  },
};
