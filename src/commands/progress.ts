import { resolve } from 'node:path';
import { streakDays, totals, trackProgress, resume as whereToGoOn } from '../progress/summary.js';
import { dueItems } from '../review/due.js';
import { progressFacts } from '../review/progress-facts.js';
import { progressSentences } from '../store/progress-words.js';
import { trackWords } from '../store/standing-words.js';
import { phrase } from '../words/phrase.js';
import { type Command, text } from './command.js';
import { minutesEast } from './context.js';
import { dueNow } from './due-now.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print, printJson } from './print.js';
import { progressPage } from './progress-page.js';
import { writePage } from './write-page.js';

export const progress: Command = {
  name: 'progress',
  arguments: [],
  summary: 'how far you are',
  options: [
    ['--due', 'only how much is due, for the prompt of a shell: "3 due", or nothing'],
    ['--json', 'as JSON'],
    ['--html <file>', 'as a page with charts, for a browser'],
  ],
  async run(context, _args, options) {
    if (options.due) {
      const due = await dueNow(context);
      if (due > 0) print(context, [phrase('{n} due', { n: due })]);
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
      resume: whereToGoOn(course, learner.progress),
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
    const facts = progressFacts(course, learner.progress, { now: context.now(), minutesEast: east });
    const file = text(options, 'html');
    if (file !== undefined) {
      writePage(resolve(context.currentFolder, file), file, progressPage(course.title, facts, course.language));
      print(context, [
        phrase(
          'Your progress is in {file}. It holds everything itself: a browser opens it, and nothing is sent anywhere.',
          { file },
        ),
      ]);
      return 0;
    }
    if (options.json) {
      const { calibration, weakest, minutes, expected: expectedRecall, leeches, flagged, suspended } = facts;
      printJson(context, {
        ...summary,
        tracks: facts.tracks.map(({ expected, ...track }) => ({ ...track, expectedRecall: expected })),
        ...{ expectedRecall, calibration, weakest, minutes, leeches, flagged, suspended },
        interview: learner.progress.interview,
      });
      return 0;
    }
    const { answers, correct, due, streakDays: streak, lessons } = summary;
    const width = Math.max(...tracks.map(({ title }) => title.length), 0);
    print(context, [
      ...tracks.map((track) => `${track.title.padEnd(width)}  ${trackWords(track)}`),
      '',
      `${phrase('{seen} of {n} lesson seen|{seen} of {n} lessons seen', { seen: lessons.seen, n: lessons.total })}, ${phrase('{n} answered', { n: lessons.answered })}, ${phrase('{n} mastered', { n: lessons.mastered })}; ${phrase('{n} begun', { n: lessons.started - lessons.completed })}`,
      phrase('{right} of {n} answer right|{right} of {n} answers right', { right: correct, n: answers }),
      phrase('{n} due for review', { n: due }),
      ...(streak > 1 ? [phrase('{n} day in a row|{n} days in a row', { n: streak })] : []),
      '',
      ...progressSentences(facts),
      ...(learner.notice === null ? [] : ['', learner.notice]),
      ...(learner.progress.events === 0 ? [] : ['', phrase('Kept in {file}', { file: learner.journal.file ?? '' })]),
    ]);
    return 0;
  },
};
