import type { Course } from '../course/course.js';
import type { Progress } from '../progress/fold.js';
import { dueItems } from '../review/due.js';
import { type DuePractice, duePractices } from '../review/due-practices.js';
import { type KnownItem, knownItems, leechesOf } from '../review/known.js';

/** What there is besides a review that has just ended. */
export interface LeftOver {
  /** Questions and cards that are due, and were left for later. */
  readonly more: number;
  readonly practices: readonly DuePractice[];
  /** What is forgotten again and again. */
  readonly leeches: readonly KnownItem[];
}

export function leftOver(course: Course, progress: Progress, now: number, minutesEast: number): LeftOver {
  return {
    more: dueItems(course, progress, now, minutesEast).length,
    practices: duePractices(course.decks, progress, now, minutesEast),
    leeches: leechesOf(knownItems(course, progress, now), progress),
  };
}
