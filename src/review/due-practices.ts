import type { Deck } from '../course/course.js';
import { endOfDay } from '../progress/clock.js';
import type { Progress } from '../progress/fold.js';
import { scheduleAnswers } from './schedule.js';

/** Tasks of a practice that are due: they come back in the practice, where they can be done. */
export interface DuePractice {
  readonly practice: string;
  readonly deck: string;
  readonly title: string;
  /** Ids of the deck's entries, what is due longest first. */
  readonly entries: readonly string[];
}

/**
 * What of the practices' decks is due on the day that it is at `now` (milliseconds since 1970; `minutesEast` is local time minus
 * UTC, in minutes). A task is called "deck/entry" in the journal; a deck that only selects from another has none of its own.
 */
export function duePractices(
  decks: Readonly<Record<string, Deck>>,
  progress: Progress,
  now: number,
  minutesEast: number,
): DuePractice[] {
  const tonight = endOfDay(now, minutesEast);
  return Object.values(decks).flatMap(({ id, title, practice, entries, settings }): DuePractice[] => {
    if (typeof settings.from === 'string') return [];
    const due = entries
      .flatMap((entry) => {
        const key = `${id}/${entry.id}`;
        const at = scheduleAnswers(progress.answers[key] ?? [], now)?.due;
        return at === undefined || at > tonight || progress.suspended[key] !== undefined ? [] : [{ id: entry.id, at }];
      })
      .sort((a, b) => a.at - b.at);
    return due.length === 0 ? [] : [{ practice, deck: id, title, entries: due.map((one) => one.id) }];
  });
}
