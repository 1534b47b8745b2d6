import type { CourseIndex } from '../../course/course-index.js';
import { dayOf } from '../../progress/clock.js';
import type { Interview, Progress } from '../../progress/progress.js';
import { minutesOn } from '../../progress/time-spent.js';
import { secondsEach } from '../pace.js';
import { readDay } from './day.js';
import { type DayPlan, type Fit, intoDays, type Time } from './into-days.js';
import { lessonsLeft } from './lessons-left.js';
import { newDays, reviewLoad } from './review-load.js';

/** What is to be done on which day until the interview. Always made from where the learner is: a day that was missed is made up for. */
export interface Plan {
  /** The number of the day of the interview, and of today: days since 1970. */
  readonly interview: number;
  readonly today: number;
  /** Days until then; 0 is today, less is over. */
  readonly daysLeft: number;
  readonly minutes: number;
  readonly spentToday: number;
  /** Today first; none when the interview is over. */
  readonly days: readonly DayPlan[];
  /** How many lessons there are still to do, and those for which there is no time. */
  readonly lessons: number;
  readonly leftOut: readonly string[];
  readonly reviewsLeftOut: number;
  /** Days up to yesterday on which nothing was done, since the plan was made. */
  readonly missed: number;
}

export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Local time minus UTC, in minutes. */
  readonly minutesEast: number;
}

/** The most minutes on a day, and the most days, that are tried for a plan that would do. */
const mostMinutes = 240;
const mostDays = 180;

/** The plan for the interview that the learner named, or for one they are thinking about; null where there is none. */
export function planOf(
  course: CourseIndex,
  progress: Progress,
  { now, minutesEast }: Moment,
  wish: Pick<Interview, 'date' | 'minutes'> | null = progress.interview,
): Plan | null {
  const interview = wish === null ? null : readDay(wish.date);
  if (wish === null || interview === null) return null;
  const today = dayOf(now, minutesEast);
  const daysLeft = interview - today;
  const { minutes } = wish;
  const spentToday = minutesOn(progress, today, minutesEast);
  const lessons = lessonsLeft(course, progress, secondsEach(progress));
  const shared = {
    ...{ interview, today, daysLeft, minutes, spentToday, lessons: lessons.length },
    missed: missedDays(progress, today, minutesEast),
  };
  if (daysLeft < 0) return { ...shared, days: [], leftOut: [], reviewsLeftOut: 0 };
  const time = timeOf(course, progress, { now, minutesEast }, { minutes, spentToday, days: Math.max(1, daysLeft) });
  return { ...shared, ...intoDays(lessons, time) };
}

function timeOf(
  course: CourseIndex,
  progress: Progress,
  moment: Moment,
  given: Pick<Time, 'minutes' | 'spentToday' | 'days'>,
): Time {
  const { days } = given;
  return {
    ...given,
    secondsEach: secondsEach(progress),
    load: reviewLoad(course, progress, { ...moment, days }),
    comesBack: newDays(days),
  };
}

/** Whether a plan holds all that is left. */
export function fitsAll({ leftOut, reviewsLeftOut }: Fit): boolean {
  return leftOut.length === 0 && reviewsLeftOut === 0;
}

/** What would do for a plan that does not hold all: so many minutes a day, or the interview on that day; null where nothing would. */
export interface WouldDo {
  readonly minutes: number | null;
  readonly interview: number | null;
}

/** Null for a plan that holds all, or is over. */
export function whatWouldDo(course: CourseIndex, progress: Progress, moment: Moment, plan: Plan): WouldDo | null {
  if (fitsAll(plan) || plan.daysLeft < 0) return null;
  const { minutes: given, spentToday, daysLeft, today } = plan;
  const lessons = lessonsLeft(course, progress, secondsEach(progress));
  const time = timeOf(course, progress, moment, { minutes: given, spentToday, days: mostDays });
  const days = Math.max(1, daysLeft);
  const minutes = least(given + 1, mostMinutes, (more) => fitsAll(intoDays(lessons, { ...time, days, minutes: more })));
  const later = least(days + 1, mostDays, (more) => fitsAll(intoDays(lessons, { ...time, days: more })));
  return {
    // To five minutes: nobody plans 37.
    minutes: minutes === null ? null : Math.min(mostMinutes, Math.ceil(minutes / 5) * 5),
    interview: later === null ? null : today + later,
  };
}

/** The least of these numbers that passes, or null. More of it is nearly never worse, so half of them are left out each time. */
function least(from: number, to: number, passes: (number: number) => boolean): number | null {
  if (from > to || !passes(to)) return null;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function missedDays({ interview, active }: Progress, today: number, minutesEast: number): number {
  if (interview === null) return 0;
  const made = dayOf(Date.parse(interview.said), minutesEast);
  const days = new Set(active.map((at) => dayOf(Date.parse(at), minutesEast)));
  let missed = 0;
  while (today - 1 - missed > made && !days.has(today - 1 - missed)) missed += 1;
  return missed;
}
