import { createFiles } from '../content/new.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { print } from './print.js';

export const newFile: Command = {
  name: 'new',
  arguments: ['<kind>', '<name>'],
  summary: 'write the beginning of a lesson, a quiz or a course',
  options: [],
  async run(context, [kind = '', name = '']) {
    const made = await createFiles(kind, name, context.options.course ?? context.currentFolder);
    if ('wrong' in made) throw new UsageError(made.wrong);
    const folder = kind === 'course' ? name : (context.options.course ?? '.');
    print(context, [
      ...made.files.map((file) => phrase('wrote {file}', { file })),
      '',
      `${phrase('Check it with:')} backpressure check ${folder}`,
    ]);
    return 0;
  },
};
