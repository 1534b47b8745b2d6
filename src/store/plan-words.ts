import type { CourseIndex } from '../course/course-index.js';
import { findIn } from '../course/id.js';
import type { DayPlan, LessonOnDay } from '../review/plan/into-days.js';
import { fitsAll, type Plan, type WouldDo } from '../review/plan/plan.js';
import { dayInWords } from '../words/dates.js';
import { phrase } from '../words/phrase.js';

/** "in 9 days", "tomorrow", "today", "3 days ago". */
export function daysAway(days: number): string {
  if (days === 0) return phrase('today');
  if (days === 1) return phrase('tomorrow');
  return days > 0 ? phrase('in {n} day|in {n} days', { n: days }) : phrase('{n} day ago|{n} days ago', { n: -days });
}

/** "2 lessons today", "review today", "all done for today". */
function todayWords({ days, minutes, spentToday, daysLeft }: Plan): string {
  const [today] = days;
  if (daysLeft < 0 || today === undefined) return phrase('when is the next one?');
  const count = today.lessons.length;
  if (count > 0) return phrase('{n} lesson today|{n} lessons today', { n: count });
  if (today.review > 0) return phrase('review today');
  return spentToday >= minutes ? phrase('all done for today') : phrase('nothing left for today');
}

/** "interview in 9 days: 2 lessons today", and in so many cells, where there is room, how many do not fit. */
export function planLine(plan: Plan, cells = Number.POSITIVE_INFINITY): string {
  const words = phrase('interview {when}: {what}', { when: daysAway(plan.daysLeft), what: todayWords(plan) });
  const full =
    plan.leftOut.length === 0
      ? words
      : `${words}; ${phrase('{n} does not fit|{n} do not fit', { n: plan.leftOut.length })}`;
  return full.length <= cells ? full : words;
}

/** Whether all fits, and if not, what is left out and what would do: a sentence each. */
export function verdictOn(plan: Plan, would: WouldDo | null, course: CourseIndex): readonly string[] {
  const { days, lessons, leftOut, reviewsLeftOut, daysLeft } = plan;
  if (daysLeft < 0)
    return [phrase('The interview was {when}. A new day makes a new plan.', { when: daysAway(daysLeft) })];
  const review = days.reduce((sum, day) => sum + day.review, 0);
  const time = phrase('{n} minute|{n} minutes', { n: review });
  const all = phrase('{n} lesson and {time} of review|{n} lessons and {time} of review', { n: lessons, time });
  if (fitsAll(plan))
    return [
      lessons === 0
        ? phrase('Every lesson is done; {time} of review are left.', { time })
        : phrase('It fits: {all}.', { all }),
    ];
  const titles = leftOut.map((id) => findIn(course.lessons, id)?.title ?? id);
  const named = titles.slice(0, 3).join(' · ');
  const more = titles.length > 3 ? ` ${phrase('and {n} more', { n: titles.length - 3 })}` : '';
  return [
    `${phrase('It does not fit: {fit} of {n} lesson do|It does not fit: {fit} of {n} lessons do', { fit: lessons - leftOut.length, n: lessons })}${reviewsLeftOut > 0 ? phrase(', and {n} review finds no time|, and {n} reviews find no time', { n: reviewsLeftOut }) : ''}.`,
    ...(titles.length === 0 ? [] : [`${phrase('Left out:')} ${named}${more}.`]),
    wouldWords(would),
  ];
}

function wouldWords(would: WouldDo | null): string {
  const minutes = would?.minutes ?? null;
  const interview = would?.interview ?? null;
  if (minutes === null && interview === null) return phrase('No day is long enough for all of it.');
  const ways = [
    ...(minutes === null ? [] : [phrase('{n} minute a day|{n} minutes a day', { n: minutes })]),
    ...(interview === null ? [] : [phrase('an interview on {day}', { day: dayInWords(interview) })]),
  ];
  return phrase('What would do: {ways}.', { ways: ways.join(phrase(', or ')) });
}

/** "Yesterday was missed; the plan is made anew."; empty where nothing was. */
export function missedWords({ missed }: Plan): string {
  if (missed === 0) return '';
  return missed === 1
    ? phrase('Yesterday was missed; this plan makes up for it.')
    : phrase(
        'The last {n} day was missed; this plan makes up for it.|The last {n} days were missed; this plan makes up for them.',
        { n: missed },
      );
}

/** "today", "tomorrow", "Wed 9 Dec". */
export function dayName({ today }: Plan, { day }: DayPlan): string {
  return day === 0 ? phrase('today') : day === 1 ? phrase('tomorrow') : dayInWords(today + day);
}

/** What is to be done on a day, in parts: "12 min review", "begin A queue is a loan (10 min)". */
function dayParts({ review, lessons }: DayPlan, course: CourseIndex): readonly string[] {
  return [
    ...(review > 0 ? [phrase('{minutes} min review', { minutes: review })] : []),
    ...lessons.map((lesson) => lessonPart(lesson, course)),
  ];
}

function lessonPart(lesson: LessonOnDay, course: CourseIndex): string {
  return `${lessonName(lesson, course)} (${lesson.minutes} min)`;
}

/** "A queue is a loan", "begin A queue is a loan". */
export function lessonName({ lesson, part }: LessonOnDay, course: CourseIndex): string {
  const title = findIn(course.lessons, lesson)?.title ?? lesson;
  return part === 'whole' ? title : phrase(partNames[part], { title });
}

const partNames = { begin: 'begin {title}', 'go on': 'go on {title}', finish: 'finish {title}' } as const;

/** A plan as sentences, for plain lines: whether it fits, then a line a day. */
export function planSentences(plan: Plan, would: WouldDo | null, course: CourseIndex): readonly string[] {
  const missed = missedWords(plan);
  return [
    phrase('Interview {when}, on {day}; {n} minute a day.|Interview {when}, on {day}; {n} minutes a day.', {
      when: daysAway(plan.daysLeft),
      day: dayInWords(plan.interview),
      n: plan.minutes,
    }),
    ...verdictOn(plan, would, course),
    ...(missed === '' ? [] : [missed]),
    ...plan.days.map((day) => `${dayName(plan, day)}: ${dayParts(day, course).join('; ') || phrase('nothing')}.`),
  ];
}
