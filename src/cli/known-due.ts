/** How much is due, from what was kept of home: a shell that asks at every prompt does not wait for a course. */
import { phrase, type Spoken, speakIn } from '../words/phrase.js';
import { keptHome } from './kept-home.js';

/** Questions and cards that are due today; null where that has to be worked out. */
export function knownDue(programFolder: string, version: string): number | null {
  try {
    const kept = keptHome(programFolder, version);
    // Who has no journal has nothing to review.
    if (kept === undefined) return 0;
    const due = kept?.facts.due;
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
