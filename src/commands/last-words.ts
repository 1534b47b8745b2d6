import type { EventLog } from '../progress/event-log.js';
import { phrase } from '../words/phrase.js';
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
  const path = rescueUnsaved(context, log);
  return path === null
    ? phrase(
        'Not saved ({why}): the last thing you did, and there is no place to put it: --data-dir names a folder that can be written to.|Not saved ({why}): the last {n} things you did, and there is no place to put them: --data-dir names a folder that can be written to.',
        { why: saved.why, n: count },
      )
    : phrase(
        'Not saved ({why}): the last thing you did, now in {path}. To bring it back: backpressure import {path}|Not saved ({why}): the last {n} things you did, now in {path}. To bring them back: backpressure import {path}',
        { why: saved.why, n: count, path },
      );
}
