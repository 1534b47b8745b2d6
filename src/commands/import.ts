import { JournalParser } from '../progress/journal-lines.js';
import { plural } from '../text/plural.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { openJournal, reading } from './open-journal.js';
import { print } from './print.js';
import { chunksOfNamedFile } from './read-named-file.js';

export const importProgress: Command = {
  name: 'import',
  arguments: ['<file>'],
  summary: 'add the progress in a file to yours; twice does no harm',
  options: [],
  async run(context, [file = '']) {
    const journal = openJournal(context);
    const ids = new Set<string>();
    const know = ({ id }: { readonly id: string }) => ids.add(id);
    reading(journal, () => journal.scan({ event: know, future: know }));
    // Lines and not ids: two events of the file that share an id are one that was damaged, and the fold knows which to take.
    const lines = new Set<string>();
    let known = 0;
    const take = ({ id }: { readonly id: string }, line: string) => {
      if (ids.has(id) || lines.has(line)) known += 1;
      else lines.add(line);
    };
    const parser = new JournalParser({
      event: take,
      future: take,
      foreign: ({ line, why }) => {
        throw new UsageError(`${file}:${line}: this is not an event of Backpressure (${why}); nothing was imported`);
      },
    });
    for await (const chunk of chunksOfNamedFile(context, file)) parser.push(chunk);
    parser.end();
    const saved = journal.appendLines([...lines]);
    if (!saved.saved) throw new UsageError(`the events could not be saved in ${journal.file}: ${saved.why}`);
    print(context, [`${plural(lines.size, 'event')} imported, ${known} were already there.`]);
    return 0;
  },
};
