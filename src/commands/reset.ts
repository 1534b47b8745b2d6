import { lstatSync, renameSync } from 'node:fs';
import { removeCheckpoint } from '../progress/checkpoint-file.js';
import type { Journal } from '../progress/journal.js';
import { fileTime } from '../progress/names.js';
import { trouble } from '../progress/trouble.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { openJournal } from './open-journal.js';
import { print } from './print.js';
import { resetLesson } from './reset-lesson.js';

export const reset: Command = {
  name: 'reset',
  arguments: ['[lesson]'],
  summary: 'start over, or one lesson; what you did is put aside, not deleted',
  options: [['--yes', 'do it']],
  async run(context, [lesson], options) {
    if (lesson !== undefined) return resetLesson(context, lesson, options.yes === true);
    const journal = openJournal(context);
    const found = whatIsThere(journal);
    if (found === null) {
      print(context, [phrase('There is no progress to put aside.')]);
      return 0;
    }
    if (!options.yes) {
      throw new UsageError(
        phrase('this puts {what} aside and starts over; "backpressure reset --yes" does it', { what: found }),
      );
    }
    const aside = `${journal.file.replace(/\.jsonl$/, '')}.before-${fileTime(new Date(context.now()))}.jsonl`;
    try {
      renameSync(journal.file, aside);
      removeCheckpoint(journal.folder);
    } catch (error) {
      throw new UsageError(
        phrase('{file} cannot be put aside ({why}); nothing was changed', { file: journal.file, why: trouble(error) }),
      );
    }
    print(context, [
      phrase('Your progress is now in {file}.', { file: aside }),
      phrase('"backpressure import" brings it back.'),
    ]);
    return 0;
  },
};

/** What would be put aside, in a few words; null where there is nothing. What cannot be read is no reason to keep it. */
function whatIsThere(journal: Journal): string | null {
  try {
    const { events, future, foreign } = journal.read();
    return events.length + future.length + foreign.length === 0
      ? null
      : phrase('{n} event|{n} events', { n: events.length });
  } catch (error) {
    if (!isThere(journal.file))
      throw new UsageError(phrase('{file} cannot be read ({why})', { file: journal.file, why: trouble(error) }));
    return phrase('{file}, which cannot be read ({why}),', { file: journal.file, why: trouble(error) });
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
