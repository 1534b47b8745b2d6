import { tmpdir } from 'node:os';
import type { EventLog } from '../progress/event-log.js';
import { rescue } from '../progress/rescue.js';
import type { Context } from './context.js';

/**
 * Puts what a log could not save into a file that `import` reads: beside the journal, else in the system's folder for
 * temporary files. Returns the path; null where nothing is unsaved or nothing can be written anywhere. Never throws.
 */
export function rescueUnsaved(context: Pick<Context, 'now'>, log: EventLog, temporary = tmpdir()): string | null {
  const events = log.unsaved();
  if (events.length === 0) return null;
  const folders = log.folder === null ? [temporary] : [log.folder, temporary];
  return rescue(events, folders, new Date(context.now()));
}
