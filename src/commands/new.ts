import { createFiles } from '../content/new.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { locateCourse } from './locate-course.js';
import { print } from './print.js';

export const newFile: Command = {
  name: 'new',
  arguments: ['<kind>', '<name>'],
  summary: 'write the beginning of a lesson, a quiz, a deck or a course',
  options: [],
  async run(context, [kind = '', name = '']) {
    const { course } = context.options;
    const root = course === undefined ? context.currentFolder : locateCourse(context, course);
    const made = await createFiles(kind, name, root);
    if ('wrong' in made) throw new UsageError(made.wrong);
    const folder =
      kind === 'course' ? made.files[0]?.replace(/[\\/]?lessons[\\/]course\.md$/, '') || '.' : (course ?? '.');
    print(context, [
      ...made.files.map((file) => phrase('wrote {file}', { file })),
      '',
      `${phrase('Check it with:')} backpressure check ${folder}`,
    ]);
    return 0;
  },
};
