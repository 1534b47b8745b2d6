import { resume, streakDays, totals, trackProgress } from '../progress/summary.js';
import { dueItems } from '../review/due.js';
import { trackWords } from '../store/standing-words.js';
import { plural } from '../text/plural.js';
import type { Command } from './command.js';
import { minutesEast } from './context.js';
import { dueNow } from './due-now.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print, printJson } from './print.js';

export const progress: Command = {
  name: 'progress',
  arguments: [],
  summary: 'how far you are',
  options: [
    ['--due', 'only how much is due, for the prompt of a shell: "3 due", or nothing'],
    ['--json', 'as JSON'],
  ],
  async run(context, _args, options) {
    if (options.due) {
      const due = await dueNow(context);
      if (due > 0) print(context, [`${due} due`]);
      return 0;
    }
    const { course } = await openCourse(context);
    const learner = openLearner(context, course);
    const east = minutesEast(context);
    const known = Object.entries(learner.progress.lessons).filter(([id]) => Object.hasOwn(course.lessons, id));
    const tracks = trackProgress(course, learner.progress, east);
    const sum = (of: 'seen' | 'answered' | 'mastered') => tracks.reduce((total, track) => total + track[of], 0);
    const summary = {
      ...totals(learner.progress),
      due: dueItems(course, learner.progress, context.now(), east).length,
      streakDays: streakDays(learner.progress, context.now(), east),
      resume: resume(course, learner.progress),
      lessons: {
        total: Object.keys(course.lessons).length,
        started: known.length,
        completed: known.filter(([, { completed }]) => completed).length,
        seen: sum('seen'),
        answered: sum('answered'),
        mastered: sum('mastered'),
      },
      tracks,
    };
    if (options.json) {
      printJson(context, summary);
      return 0;
    }
    const { answers, correct, due, streakDays: streak, lessons } = summary;
    const width = Math.max(...tracks.map(({ title }) => title.length), 0);
    print(context, [
      ...tracks.map((track) => `${track.title.padEnd(width)}  ${trackWords(track)}`),
      '',
      `${lessons.seen} of ${plural(lessons.total, 'lesson')} seen, ${lessons.answered} answered, ${lessons.mastered} mastered; ${lessons.started - lessons.completed} begun`,
      `${correct} of ${plural(answers, 'answer')} right`,
      `${due} due for review`,
      ...(streak > 1 ? [`${streak} days in a row`] : []),
      ...(learner.notice === null ? [] : ['', learner.notice]),
      ...(learner.progress.events === 0 ? [] : ['', `Kept in ${learner.journal.file}`]),
    ]);
    return 0;
  },
};
