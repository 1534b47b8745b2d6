import { JournalParser } from '../progress/journal-lines.js';
import { phrase } from '../words/phrase.js';
import { type Command, text } from './command.js';
import { UsageError } from './context.js';
import { importQuiz } from './import-quiz.js';
import { openJournal, reading } from './open-journal.js';
import { print } from './print.js';
import { chunksOfNamedFile } from './read-named-file.js';

export const importProgress: Command = {
  name: 'import',
  arguments: ['<file>'],
  summary: 'add the progress in a file to yours; or make a quiz of a file of another program',
  options: [
    ['--to <file>', 'make this quiz file of questions from Anki, a table, Moodle or mdbook-quiz'],
    ['--format <name>', 'what they are in: anki, csv, gift, mdbook; else it is seen by the file'],
  ],
  async run(context, [file = ''], options) {
    const [to, format] = [text(options, 'to'), text(options, 'format')];
    if (to !== undefined) return importQuiz(context, file, to, format);
    if (format !== undefined)
      throw new UsageError(phrase('--format goes with --to, which names the quiz file to make'));
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
        throw new UsageError(
          `${file}:${line}: ${phrase('this is not an event of Backpressure ({why}); nothing was imported', { why })}`,
        );
      },
    });
    for await (const chunk of chunksOfNamedFile(context, file)) parser.push(chunk);
    parser.end();
    const saved = journal.appendLines([...lines]);
    if (!saved.saved)
      throw new UsageError(
        phrase('the events could not be saved in {file}: {why}', { file: journal.file, why: saved.why }),
      );
    print(context, [
      phrase('{n} event imported, {known} were already there.|{n} events imported, {known} were already there.', {
        n: lines.size,
        known,
      }),
    ]);
    return 0;
  },
};
