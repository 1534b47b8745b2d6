import { standingWords } from '../store/standing-words.js';
import type { Command } from './command.js';
import { minutesEast } from './context.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print, printJson } from './print.js';

export const lessons: Command = {
  name: 'lessons',
  arguments: [],
  summary: 'all lessons',
  options: [['--json', 'as JSON']],
  async run(context, _args, options) {
    const { course } = await openCourse(context);
    if (options.json) {
      printJson(
        context,
        course.tracks.flatMap(({ id: track, lessons: ids }) =>
          ids.flatMap((id) => {
            const lesson = course.lessons[id];
            return lesson === undefined
              ? []
              : [
                  {
                    id,
                    track,
                    title: lesson.title,
                    minutes: lesson.minutes,
                    steps: lesson.steps.length,
                    questions: lesson.questions.length,
                    cards: lesson.cards.length,
                  },
                ];
          }),
        ),
      );
      return 0;
    }
    const { progress } = openLearner(context, course);
    const width = Math.max(...Object.keys(course.lessons).map((id) => id.length), 0);
    print(
      context,
      course.tracks.flatMap((track) => [
        track.title,
        ...track.lessons.map((id) => {
          const lesson = course.lessons[id];
          const state = lesson === undefined ? '' : standingWords(lesson, progress, minutesEast(context));
          return `  ${id.padEnd(width)}  ${String(lesson?.minutes ?? '').padStart(3)} min  ${(lesson?.title ?? '').padEnd(44)}  ${state}`;
        }),
        '',
      ]),
    );
    return 0;
  },
};
