import { resume, streakDays, totals, trackProgress } from '../progress/summary.js';
import { dueItems } from '../review/due.js';
import type { Command } from './command.js';
import { minutesEast } from './context.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print, printJson } from './print.js';

export const progress: Command = {
  name: 'progress',
  arguments: [],
  summary: 'how far you are',
  options: [['--json', 'as JSON']],
  async run(context, _args, options) {
    const { course } = await openCourse(context);
    const learner = openLearner(context, course);
    const east = minutesEast(context);
    const known = Object.entries(learner.progress.lessons).filter(([id]) => Object.hasOwn(course.lessons, id));
    const summary = {
      ...totals(learner.progress),
      due: dueItems(course, learner.progress, context.now(), east).length,
      streakDays: streakDays(learner.progress, context.now(), east),
      resume: resume(course, learner.progress),
      lessons: {
        total: Object.keys(course.lessons).length,
        started: known.length,
        completed: known.filter(([, { completed }]) => completed).length,
      },
      tracks: trackProgress(course, learner.progress),
    };
    if (options.json) {
      printJson(context, summary);
      return 0;
    }
    const { answers, correct, due, streakDays: streak, lessons, tracks } = summary;
    const width = Math.max(...tracks.map(({ title }) => title.length), 0);
    print(context, [
      ...tracks.map(({ title, lessons: all, completed, recall }) => {
        const recalled = recall === null ? '' : `, recall ${Math.round(recall * 100)} %`;
        return `${title.padEnd(width)}  ${completed} of ${all} lessons done${recalled}`;
      }),
      '',
      `${lessons.completed} of ${lessons.total} lessons done, ${lessons.started - lessons.completed} begun`,
      `${correct} of ${answers} answers right`,
      `${due} due for review`,
      ...(streak > 1 ? [`${streak} days in a row`] : []),
      ...(learner.notice === null ? [] : ['', learner.notice]),
      ...(learner.progress.events === 0 ? [] : ['', `Kept in ${learner.journal.file}`]),
    ]);
    return 0;
  },
};
