import { dayOf } from '../progress/clock.js';
import type { LearnerEvent } from '../progress/event.js';
import { apply } from '../progress/fold.js';
import { isoDay, readDay } from '../review/plan/day.js';
import { type Plan, planOf, type WouldDo, whatWouldDo } from '../review/plan/plan.js';
import { planSentences } from '../store/plan-words.js';
import { phrase } from '../words/phrase.js';
import { type Command, type Options, text } from './command.js';
import { minutesEast, UsageError } from './context.js';
import { openCourse } from './open-course.js';
import { openLearner, stamp } from './open-learner.js';
import { openProgram } from './open-program.js';
import { print, printJson } from './print.js';
import { record } from './record.js';

export const plan: Command = {
  name: 'plan',
  arguments: ['[date]'],
  summary: 'my interview is on that day: what to do until then, day by day',
  options: [
    ['--minutes <n>', 'how many minutes there are on a day'],
    ['--off', 'there is no interview any more'],
    ['--json', 'as JSON'],
  ],
  async run(context, [date], options) {
    const isChange = date !== undefined || options.off === true || text(options, 'minutes') !== undefined;
    if (!isChange && !options.json)
      return openProgram(context, (store) => store.getState().send({ type: 'open', place: { name: 'plan' } }));
    const { course } = await openCourse(context);
    const learner = openLearner(context, course);
    const moment = { now: context.now(), minutesEast: minutesEast(context) };
    let { progress } = learner;
    if (isChange) {
      const event = eventOf(date, options, progress.interview, dayOf(moment.now, moment.minutesEast));
      record(context, learner, event);
      progress = apply(progress, { ...stamp(context), ...event });
    }
    const found = planOf(course, progress, moment);
    const would = found === null ? null : whatWouldDo(course, progress, moment, found);
    if (options.json) printJson(context, found === null ? null : asJson(found, would));
    else
      print(
        context,
        found === null ? [phrase('There is no interview any more.')] : planSentences(found, would, course),
      );
    return 0;
  },
};

function eventOf(
  date: string | undefined,
  options: Options,
  before: { readonly date: string } | null,
  today: number,
): LearnerEvent {
  if (options.off) return { type: 'planned', date: null };
  const minutes = minutesOf(text(options, 'minutes'));
  const on = date ?? before?.date;
  if (on === undefined)
    throw new UsageError(
      phrase('--minutes needs to know when the interview is; "backpressure plan 2026-12-07" says it'),
    );
  const day = readDay(on);
  if (day === null)
    throw new UsageError(
      phrase('"{typed}" is no day; write it as year-month-day, such as {example}', {
        typed: on,
        example: isoDay(today + 14),
      }),
    );
  if (date !== undefined && day < today)
    throw new UsageError(
      phrase('{date} is over; the interview is today ({today}) or later', { date, today: isoDay(today) }),
    );
  return { type: 'planned', date: on, ...(minutes !== null && { minutes }) };
}

/** The longest day that can be asked for, in minutes. */
const longestDay = 600;

function minutesOf(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  const minutes = Number(typed);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= longestDay) return minutes;
  throw new UsageError(
    phrase('--minutes takes a whole number from 1 to {most}, not "{typed}"', { most: longestDay, typed }),
  );
}

function asJson(found: Plan, would: WouldDo | null) {
  const { interview, today, daysLeft, minutes, spentToday, days, leftOut, reviewsLeftOut, missed } = found;
  return {
    interview: isoDay(interview),
    ...{ daysLeft, minutes, spentToday, missed },
    fits: leftOut.length === 0 && reviewsLeftOut === 0,
    days: days.map(({ day, review, lessons }) => ({ date: isoDay(today + day), review, lessons })),
    ...{ leftOut, reviewsLeftOut },
    wouldDo: would && {
      minutes: would.minutes,
      interview: would.interview === null ? null : isoDay(would.interview),
    },
  };
}
