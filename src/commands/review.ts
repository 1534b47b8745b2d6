import type { Course } from '../course/course.js';
import { findIn } from '../course/id.js';
import { dueItems } from '../review/due.js';
import { countWithin, minutesFor, secondsEach } from '../review/pace.js';
import { leftOver } from '../store/left-over.js';
import { plainText } from '../text/plain-text.js';
import { truncate } from '../text/width.js';
import { phrase } from '../words/phrase.js';
import { type Command, type Options, text } from './command.js';
import { minutesEast, UsageError } from './context.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { openProgram } from './open-program.js';
import { print, printJson } from './print.js';

export const review: Command = {
  name: 'review',
  arguments: [],
  summary: 'what is due today: questions and cards, mixed',
  options: [
    ['--minutes <n>', 'only what there is time for'],
    ['--weakest', 'what you know least, whether it is due or not'],
    ['--list', 'only say what is due'],
    ['--json', 'with --list: as JSON'],
  ],
  async run(context, _args, options) {
    const minutes = minutesOf(options);
    if (!options.list && !options.json)
      return openProgram(context, (store) =>
        store
          .getState()
          .send(
            options.weakest ? { type: 'open-weakest' } : { type: 'open-review', ...(minutes !== null && { minutes }) },
          ),
      );
    const { course } = await openCourse(context);
    const { progress } = openLearner(context, course);
    const seconds = secondsEach(progress);
    const all = dueItems(course, progress, context.now(), minutesEast(context));
    const due = minutes === null ? all : all.slice(0, countWithin(minutes, seconds));
    if (options.json) {
      printJson(
        context,
        due.map(({ kind, id, lesson, track, due: at }) => ({
          kind,
          id,
          lesson,
          track,
          due: new Date(at).toISOString(),
        })),
      );
      return 0;
    }
    const { practices, leeches } = leftOver(course, progress, context.now(), minutesEast(context));
    const kept = (ids: readonly string[]) => ids.map((id) => nameItem(course, id));
    print(context, [
      ...(due.length === 0
        ? [phrase('Nothing is due.')]
        : [
            `${phrase('{n} due, about {time}', {
              n: due.length,
              time: phrase('{n} minute|{n} minutes', { n: minutesFor(due.length, seconds) }),
            })}:`,
            ...kept(due.map(({ id }) => id)),
          ]),
      ...part(
        phrase('Due in practices:'),
        practices.map(
          ({ practice, title, entries }) => `  ${title}: ${entries.length} (backpressure practice ${practice})`,
        ),
      ),
      ...part(phrase('Forgotten again and again:'), kept(leeches.map(({ id }) => id))),
      ...part(phrase('Flagged:'), kept(Object.keys(progress.flagged))),
      ...part(phrase('Kept out of reviews:'), kept(Object.keys(progress.suspended))),
    ]);
    return 0;
  },
};

function part(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', head, ...lines];
}

/** "  question  How long until it is empty?  (A queue is a loan)"; an id that this course does not have, as it is. */
function nameItem(course: Course, id: string): string {
  const question = findIn(course.questions, id);
  const card = findIn(course.cards, id);
  const lesson = question?.lesson ?? card?.lesson;
  if (lesson === undefined) return `  ${id}`;
  const words = plainText(question?.prompt ?? card?.front ?? []);
  const kind = question === undefined ? phrase('card') : phrase('question');
  return `  ${kind.padEnd(8)}  ${truncate(words, 60)}  (${course.lessons[lesson]?.title ?? lesson})`;
}

/** The longest review that can be asked for, in minutes. */
const longestReview = 600;

function minutesOf(options: Options): number | null {
  const typed = text(options, 'minutes');
  if (typed === undefined) return null;
  const minutes = Number(typed);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= longestReview) return minutes;
  throw new UsageError(
    phrase('--minutes takes a whole number from 1 to {most}, not "{typed}"', { most: longestReview, typed }),
  );
}
