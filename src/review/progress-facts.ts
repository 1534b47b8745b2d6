import type { CourseIndex } from '../course/course-index.js';
import { findIn } from '../course/id.js';
import { type Calibrated, calibration } from '../progress/calibration.js';
import { dayOf } from '../progress/clock.js';
import type { Progress } from '../progress/progress.js';
import { streakDays, type TrackProgress, totals, trackProgress } from '../progress/summary.js';
import { minutesByDay } from '../progress/time-spent.js';
import { dueItems } from './due.js';
import { knownItems, leechesOf, meanRecall, weakestLessons } from './known.js';
import { weekdayOf } from './plan/day.js';

/** All that the progress screen, its page and its sentences are made of. */
export interface ProgressFacts {
  /** `expected` is the mean chance, 0 to 1, that what was met in it is recalled today; null where nothing was. */
  readonly tracks: readonly (TrackProgress & { readonly expected: number | null })[];
  readonly expected: number | null;
  readonly answers: number;
  readonly correct: number;
  readonly due: number;
  readonly streak: number;
  readonly calibration: readonly Calibrated[];
  /** The lessons of which the least would be recalled today, the weakest first. */
  readonly weakest: readonly Weakness[];
  readonly minutes: { readonly today: number; readonly week: number; readonly all: number; readonly days: number };
  readonly year: Year;
  /** How much is forgotten again and again, flagged, and kept out of reviews. */
  readonly leeches: number;
  readonly flagged: number;
  readonly suspended: number;
}

export interface Weakness {
  readonly lesson: string;
  readonly title: string;
  readonly track: string;
  readonly recall: number;
  readonly items: number;
}

/** Whole weeks up to this one, Monday first. */
export interface Year {
  /** The number of the first day, a Monday: days since 1970; and of today. */
  readonly first: number;
  readonly today: number;
  /** Minutes of each day from the first one to today. */
  readonly minutes: readonly number[];
}

const weeks = 53;
const weakestShown = 5;

/** `now` in milliseconds since 1970; `minutesEast` is local time minus UTC, in minutes. */
export function progressFacts(
  course: CourseIndex,
  progress: Progress,
  { now, minutesEast }: { readonly now: number; readonly minutesEast: number },
): ProgressFacts {
  const known = knownItems(course, progress, now);
  const days = minutesByDay(progress, minutesEast);
  const today = dayOf(now, minutesEast);
  const sum = (from: number) =>
    Math.round([...days].reduce((total, [day, minutes]) => (day >= from && day <= today ? total + minutes : total), 0));
  const first = today - weekdayOf(today) - 7 * (weeks - 1);
  const { answers, correct } = totals(progress);
  return {
    tracks: trackProgress(course, progress, minutesEast).map((track) => ({
      ...track,
      expected: meanRecall(known.filter((item) => item.track === track.id)),
    })),
    expected: meanRecall(known),
    ...{ answers, correct },
    due: dueItems(course, progress, now, minutesEast).length,
    streak: streakDays(progress, now, minutesEast),
    calibration: calibration(progress),
    weakest: weakestLessons(known)
      .slice(0, weakestShown)
      .map(({ lesson, recall, items }) => {
        const entry = findIn(course.lessons, lesson);
        return { lesson, title: entry?.title ?? lesson, track: entry?.track ?? '', recall, items: items.length };
      }),
    minutes: {
      today: sum(today),
      week: sum(today - 6),
      all: sum(0),
      days: [...days.keys()].filter((day) => day <= today).length,
    },
    year: {
      ...{ first, today },
      minutes: Array.from({ length: today - first + 1 }, (_, index) => days.get(first + index) ?? 0),
    },
    leeches: leechesOf(known, progress).length,
    flagged: Object.keys(progress.flagged).length,
    suspended: Object.keys(progress.suspended).length,
  };
}
