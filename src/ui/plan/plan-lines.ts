import type { CourseIndex } from '../../course/course-index.js';
import type { DayPlan } from '../../review/plan/into-days.js';
import { fitsAll, type Plan, type WouldDo } from '../../review/plan/plan.js';
import { dayName, daysAway, lessonName, missedWords, verdictOn } from '../../store/plan-words.js';
import { type Line, line, span } from '../../text/line.js';
import { padEnd, padStart, truncate } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { dayInWords } from '../../words/dates.js';
import { phrase } from '../../words/phrase.js';

export interface PlanView {
  readonly course: CourseIndex;
  readonly plan: Plan;
  readonly would: WouldDo | null;
  /** Whether it is kept, or only being thought about. */
  readonly isKept: boolean;
}

/** Cells of a day's name, and of its bar. */
const nameCells = 12;
const barCells = 10;

/** Cells of "14 min". */
const timeCells = 7;

/** A plan as lines: what was asked for, whether it fits, and every day of it. They are scrolled by the screen. */
export function planLines({ course, plan, would, isKept }: PlanView, columns: number): readonly Line[] {
  const value = (text: string) => span(padEnd(`◂ ${text} ▸`, 20), 'accent');
  const missed = missedWords(plan);
  const isGood = fitsAll(plan);
  return [
    line(
      { text: padEnd(phrase('Interview'), 12), bold: true },
      value(dayInWords(plan.interview)),
      span(daysAway(plan.daysLeft), 'dim'),
    ),
    line(
      { text: padEnd(phrase('A day'), 12), bold: true },
      value(phrase('{n} minute|{n} minutes', { n: plan.minutes })),
      span(plan.spentToday > 0 ? phrase('{minutes} min done today', { minutes: plan.spentToday }) : '', 'dim'),
    ),
    [],
    ...verdictOn(plan, would, course).flatMap((sentence, index) =>
      wrap([index === 0 ? span(sentence, isGood ? 'good' : 'warn') : span(sentence)], columns),
    ),
    ...(missed === '' ? [] : wrap([span(missed, 'dim')], columns)),
    ...(isKept
      ? []
      : wrap([span(phrase('Not kept yet: enter keeps it, and home shows it every day.'), 'dim')], columns)),
    [],
    ...plan.days.flatMap((day) => dayLines(plan, day, course, columns)),
  ];
}

function dayLines(plan: Plan, day: DayPlan, course: CourseIndex, columns: number): readonly Line[] {
  const lead = nameCells + barCells + 2;
  const room = Math.max(10, columns - lead);
  const parts = partsOf(day, course).map(([minutes, words], index): Line => {
    const isReview = index === 0 && day.review > 0;
    const time = padStart(`${minutes} min`, timeCells);
    // The word has the tone that its part of the bar has: that is the legend.
    const tone = isReview ? 'series-b' : undefined;
    return [span(`${time}  `, 'dim'), span(truncate(words, room - timeCells - 2), tone)];
  });
  const isLast = plan.days.length > 2 && day.day === plan.days.length - 1;
  const none = isLast ? phrase('nothing new') : day.day === 0 && plan.spentToday > 0 ? phrase('done') : phrase('free');
  const name = dayName(plan, day);
  const rows = parts.length === 0 ? [line(span(none, 'dim'))] : parts;
  return rows.map(
    (content, index): Line =>
      index === 0
        ? [
            { text: padEnd(name, nameCells), ...(day.day === 0 && { bold: true as const }) },
            ...bar(plan, day, barCells),
            span('  '),
            ...content,
          ]
        : [span(' '.repeat(lead)), ...content],
  );
}

function partsOf({ review, lessons }: DayPlan, course: CourseIndex): readonly (readonly [number, string])[] {
  return [
    ...(review > 0 ? [[review, phrase('review')] as const] : []),
    ...lessons.map((lesson) => [lesson.minutes, lessonName(lesson, course)] as const),
  ];
}

/** Review and lessons of a day, on the scale of the minutes that there are. */
function bar({ minutes }: Plan, { review, lessons }: DayPlan, cells: number): Line {
  const learning = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const share = (of: number) => (of === 0 ? 0 : Math.max(1, Math.round((Math.min(of, minutes) / minutes) * cells)));
  const reviewed = Math.min(share(review), cells);
  const learned = Math.min(share(learning), cells - reviewed);
  return [
    span('▃'.repeat(reviewed), 'series-b'),
    span('▆'.repeat(learned), 'series-a'),
    span('·'.repeat(cells - reviewed - learned), 'dim'),
  ];
}
