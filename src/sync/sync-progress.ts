import type { Journal } from '../progress/journal.js';
import { JournalParser } from '../progress/journal-lines.js';
import { isMachineFile, machineFileName } from './machine-files.js';
import { Offline, type Place, Refused } from './place.js';

/** What came of a sync. */
export interface Synced {
  /** Events that other machines did not have, and events that this one did not have. */
  readonly sent: number;
  readonly taken: number;
  /** Lines of other machines' files that are no events, as `file:line (why)`. */
  readonly damaged: readonly string[];
  /** Files of the place that are none of ours. */
  readonly others: number;
}

/** A learner's machine that is synced. */
export interface Machine {
  readonly id: string;
  readonly journal: Journal;
}

/** How often it is tried again when another machine is quicker. */
const tries = 12;

/**
 * Makes the journal of this machine and the files of all machines hold the same events: their union. What comes from
 * elsewhere is on this disk before anything is sent, each file is only ever added to, and this machine writes only its
 * own: so whenever it is stopped, nothing is lost, and the next sync goes on. `wait` passes the time before another try.
 * Throws Offline or Refused.
 */
export async function syncProgress(
  place: Place,
  machine: Machine,
  wait: (attempt: number) => Promise<void>,
): Promise<Synced> {
  let taken = 0;
  for (let attempt = 1; attempt <= tries; attempt++) {
    const look = await place.look(isMachineFile);
    const damaged: string[] = [];
    const there = new Set<string>();
    for (const file of look.files) {
      const keep = (_event: unknown, line: string) => there.add(line);
      const parser = new JournalParser({
        event: keep,
        future: keep,
        foreign: ({ line, why }) => damaged.push(`${file.name}:${line} (${why})`),
      });
      parser.push(await look.read(file));
      parser.end();
    }
    const here = linesOf(machine.journal);
    taken += take(machine.journal, there, here);
    const missing = [...here].filter((line) => !there.has(line));
    const done = { sent: missing.length, taken, damaged, others: look.others };
    if (missing.length === 0) return done;
    if (await look.put(machineFileName(machine.id), Buffer.from(`${missing.join('\n')}\n`), 'append')) return done;
    await wait(attempt);
  }
  throw new Offline('other machines are syncing all the time');
}

/** An event is the same line wherever it goes: nobody rewrites one. */
function linesOf(journal: Journal): Set<string> {
  const lines = new Set<string>();
  const keep = (_event: unknown, line: string) => lines.add(line);
  journal.scan({ event: keep, future: keep });
  return lines;
}

function take(journal: Journal, there: ReadonlySet<string>, here: ReadonlySet<string>): number {
  const fresh = [...there].filter((line) => !here.has(line));
  const saved = journal.appendLines(fresh);
  if (!saved.saved) throw new Refused(`what other machines have cannot be saved in ${journal.file}: ${saved.why}`);
  return fresh.length;
}
