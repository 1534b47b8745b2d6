import type { EventLog } from '../progress/event-log.js';
import type { Context } from './context.js';
import { rescueUnsaved } from './rescue.js';

/**
 * Tries a last time to save what is not saved, and puts it elsewhere if that fails. Returns what the learner has to know of
 * it, in a line; null when all is saved.
 */
export function lastWords(context: Context, log: EventLog): string | null {
  const saved = log.retry();
  if (saved.saved) return null;
  const count = log.unsaved().length;
  const what = `Not saved (${saved.why}): the last ${count === 1 ? 'thing' : `${count} things`} you did`;
  const path = rescueUnsaved(context, log);
  return path === null
    ? `${what}, and there is no place to put ${count === 1 ? 'it' : 'them'}: --data-dir names a folder that can be written to.`
    : `${what}, now in ${path}. To bring ${count === 1 ? 'it' : 'them'} back: backpressure import ${path}`;
}
