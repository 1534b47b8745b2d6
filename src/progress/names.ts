/** The journal's name in the learner's folder. */
export const journalName = 'progress.jsonl';

/** How the files begin that hold what could not be read. */
export const asidePrefix = 'progress.corrupt-';

/** A time as it may stand in a file's name on every system: 2026-03-01T09-00-00-000Z. */
export function fileTime(now: Date): string {
  return now.toISOString().replace(/[:.]/g, '-');
}

/** The checkpoint's name: what the journal came to, so that not all of it has to be read again. */
export const checkpointName = 'progress.checkpoint';

/** The name of the file that remembers where progress is synced to. */
export const syncName = 'sync.json';
