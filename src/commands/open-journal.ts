import { Journal } from '../progress/journal.js';
import { trouble } from '../progress/trouble.js';
import { phrase } from '../words/phrase.js';
import { type Context, learnersFolder, UsageError } from './context.js';

/** The journal, for commands that are about it. Throws a UsageError where there is no folder to keep one in. */
export function openJournal(context: Context): Journal {
  const folder = learnersFolder(context);
  if (folder !== null) return new Journal(folder);
  throw new UsageError(phrase('there is no home folder to keep progress in; --data-dir names a folder'));
}

/** What reading the journal gives. Throws a UsageError that names it and says why it cannot be read. */
export function reading<T>(journal: Journal, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(
      phrase('{file} cannot be read ({why}); "backpressure doctor" says more', {
        file: journal.file,
        why: trouble(error),
      }),
    );
  }
}
