/** How much is due, from what was kept of home (commands/home-file.ts): a shell that asks at every prompt does not wait for a course. */
import { homedir } from 'node:os';
import { learnersFolder } from '../commands/context.js';
import { readHome, stampOf } from '../commands/home-file.js';
import { recallHome } from '../ui/home/home-memory.js';
import { phrase, type Spoken, speakIn } from '../words/phrase.js';

/** Questions and cards that are due today; null where that has to be worked out. */
export function knownDue(programFolder: string, version: string): number | null {
  try {
    const { env, platform } = process;
    const folder = learnersFolder({ options: { color: true }, env, platform, home: env.HOME === '' ? '' : homedir() });
    const stamp = folder === null ? null : stampOf({ folder, programFolder, version });
    if (folder === null) return null;
    // Who has no journal has nothing to review.
    if (stamp === null) return 0;
    const memory = readHome(folder, stamp);
    const now = Date.now();
    const due = memory === null ? null : recallHome(memory, now, -new Date(now).getTimezoneOffset())?.due;
    return typeof due === 'number' && Number.isSafeInteger(due) && due >= 0 ? due : null;
  } catch {
    // Whatever was kept and is not right: the program works it out.
    return null;
  }
}

/** As `progress --due` says it. */
export function dueText(due: number, spoken: Spoken | null): string {
  speakIn(spoken);
  return due === 0 ? '' : `${phrase('{n} due', { n: due })}\n`;
}
