import type { CourseIndex } from '../course/course-index.js';
import { findIn } from '../course/id.js';
import { sayDay } from '../review/plan/day.js';
import type { DayPlan, LessonOnDay } from '../review/plan/into-days.js';
import { fitsAll, type Plan, type WouldDo } from '../review/plan/plan.js';
import { plural } from '../text/plural.js';

/** "in 9 days", "tomorrow", "today", "3 days ago". */
export function daysAway(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days > 0 ? `in ${plural(days, 'day')}` : `${plural(-days, 'day')} ago`;
}

/** "2 lessons today", "review today", "all done for today". */
function todayWords({ days, minutes, spentToday, daysLeft }: Plan): string {
  const [today] = days;
  if (daysLeft < 0 || today === undefined) return 'when is the next one?';
  const count = today.lessons.length;
  if (count > 0) return `${plural(count, 'lesson')} today`;
  if (today.review > 0) return 'review today';
  return spentToday >= minutes ? 'all done for today' : 'nothing left for today';
}

/** "interview in 9 days: 2 lessons today", and in so many cells, where there is room, how many do not fit. */
export function planLine(plan: Plan, cells = Number.POSITIVE_INFINITY): string {
  const words = `interview ${daysAway(plan.daysLeft)}: ${todayWords(plan)}`;
  const full = plan.leftOut.length === 0 ? words : `${words}; ${plan.leftOut.length} do not fit`;
  return full.length <= cells ? full : words;
}

/** Whether all fits, and if not, what is left out and what would do: a sentence each. */
export function verdictOn(plan: Plan, would: WouldDo | null, course: CourseIndex): readonly string[] {
  const { days, lessons, leftOut, reviewsLeftOut, daysLeft } = plan;
  if (daysLeft < 0) return [`The interview was ${daysAway(daysLeft)}. A new day makes a new plan.`];
  const review = days.reduce((sum, day) => sum + day.review, 0);
  const all = `${plural(lessons, 'lesson')} and ${plural(review, 'minute')} of review`;
  if (fitsAll(plan))
    return [
      lessons === 0 ? `Every lesson is done; ${plural(review, 'minute')} of review are left.` : `It fits: ${all}.`,
    ];
  const titles = leftOut.map((id) => findIn(course.lessons, id)?.title ?? id);
  const named = titles.slice(0, 3).join(' · ');
  const more = titles.length > 3 ? ` and ${titles.length - 3} more` : '';
  return [
    `It does not fit: ${lessons - leftOut.length} of ${plural(lessons, 'lesson')} do${reviewsLeftOut > 0 ? `, and ${plural(reviewsLeftOut, 'review')} find no time` : ''}.`,
    ...(titles.length === 0 ? [] : [`Left out: ${named}${more}.`]),
    wouldWords(would),
  ];
}

function wouldWords(would: WouldDo | null): string {
  const minutes = would?.minutes ?? null;
  const interview = would?.interview ?? null;
  if (minutes === null && interview === null) return 'No day is long enough for all of it.';
  const ways = [
    ...(minutes === null ? [] : [`${minutes} minutes a day`]),
    ...(interview === null ? [] : [`an interview on ${sayDay(interview)}`]),
  ];
  return `What would do: ${ways.join(', or ')}.`;
}

/** "Yesterday was missed; the plan is made anew."; empty where nothing was. */
export function missedWords({ missed }: Plan): string {
  if (missed === 0) return '';
  return missed === 1
    ? 'Yesterday was missed; this plan makes up for it.'
    : `The last ${missed} days were missed; this plan makes up for them.`;
}

/** "today", "tomorrow", "Wed 9 Dec". */
export function dayName({ today }: Plan, { day }: DayPlan): string {
  return day === 0 ? 'today' : day === 1 ? 'tomorrow' : sayDay(today + day);
}

/** What is to be done on a day, in parts: "12 min review", "begin A queue is a loan (10 min)". */
function dayParts({ review, lessons }: DayPlan, course: CourseIndex): readonly string[] {
  return [...(review > 0 ? [`${review} min review`] : []), ...lessons.map((lesson) => lessonPart(lesson, course))];
}

function lessonPart(lesson: LessonOnDay, course: CourseIndex): string {
  return `${lessonName(lesson, course)} (${lesson.minutes} min)`;
}

/** "A queue is a loan", "begin A queue is a loan". */
export function lessonName({ lesson, part }: LessonOnDay, course: CourseIndex): string {
  const title = findIn(course.lessons, lesson)?.title ?? lesson;
  return part === 'whole' ? title : `${part} ${title}`;
}

/** A plan as sentences, for plain lines: whether it fits, then a line a day. */
export function planSentences(plan: Plan, would: WouldDo | null, course: CourseIndex): readonly string[] {
  const missed = missedWords(plan);
  return [
    `Interview ${daysAway(plan.daysLeft)}, on ${sayDay(plan.interview)}; ${plan.minutes} minutes a day.`,
    ...verdictOn(plan, would, course),
    ...(missed === '' ? [] : [missed]),
    ...plan.days.map((day) => `${dayName(plan, day)}: ${dayParts(day, course).join('; ') || 'nothing'}.`),
  ];
}
