import { findIn } from '../course/id.js';
import { dueItems } from '../review/due.js';
import { plainText } from '../text/plain-text.js';
import { plural } from '../text/plural.js';
import { truncate } from '../text/width.js';
import type { Command } from './command.js';
import { minutesEast } from './context.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { openProgram } from './open-program.js';
import { print, printJson } from './print.js';

export const review: Command = {
  name: 'review',
  arguments: [],
  summary: 'what is due today: questions and cards, mixed',
  options: [
    ['--list', 'only say what is due'],
    ['--json', 'with --list: as JSON'],
  ],
  async run(context, _args, options) {
    if (!options.list && !options.json)
      return openProgram(context, (store) => store.getState().send({ type: 'open-review' }));
    const { course } = await openCourse(context);
    const { progress } = openLearner(context, course);
    const due = dueItems(course, progress, context.now(), minutesEast(context));
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
    if (due.length === 0) print(context, ['Nothing is due.']);
    else {
      print(context, [
        `${due.length} due, about ${plural(Math.max(1, Math.round(due.length * 0.4)), 'minute')}:`,
        ...due.map(({ kind, id, lesson }) => {
          const words =
            kind === 'card'
              ? plainText(findIn(course.cards, id)?.front ?? [])
              : plainText(findIn(course.questions, id)?.prompt ?? []);
          return `  ${kind.padEnd(8)}  ${truncate(words, 60)}  (${findIn(course.lessons, lesson)?.title ?? lesson})`;
        }),
      ]);
    }
    return 0;
  },
};
