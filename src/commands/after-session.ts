import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { syncName } from '../progress/names.js';
import { recall } from '../sync/memory.js';
import { shownTarget } from '../sync/target.js';
import { phrase } from '../words/phrase.js';
import { type Context, learnersFolder, UsageError } from './context.js';
import { print, printError } from './print.js';
import { shareNow, syncNow } from './sync-now.js';

/** Whoever has just left does not wait longer than this for a remote that says nothing, in milliseconds. */
const patience = 20_000;

/** Syncs when a session has ended, where the learner wished for it, and says what came of it. Never fails. */
export async function syncAfterSession(context: Context): Promise<void> {
  const folder = learnersFolder(context);
  // Most have never synced: for them the part of the program that does it is not even loaded.
  if (folder === null || !existsSync(join(folder, syncName))) return;
  const memory = recall(folder);
  if (memory?.afterSession !== true) return;
  const { machine, target, team } = memory;
  const manner = { folder, machine, isKnown: true, mayAsk: false, patience };
  try {
    if (target !== undefined) {
      print(context, [phrase('Syncing with {place} …', { place: shownTarget(target) })]);
      print(context, await syncNow(context, target, manner));
    }
    if (team !== undefined) print(context, await shareNow(context, team, manner));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    printError(context, phrase('Not synced: {why}', { why: error.message }));
  }
}
