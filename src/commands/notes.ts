import { noteEntries } from '../store/notes.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print, printJson } from './print.js';

export const notes: Command = {
  name: 'notes',
  arguments: [],
  summary: 'what you marked and wrote in lessons',
  options: [['--json', 'as JSON']],
  async run(context, _args, options) {
    const { course } = await openCourse(context);
    const entries = noteEntries(course, openLearner(context, course).progress);
    if (options.json) {
      printJson(
        context,
        entries.map(({ kind, lesson, step, text }) => ({ kind, lesson, step: step + 1, text })),
      );
      return 0;
    }
    if (entries.length === 0)
      print(context, [phrase('Nothing is marked yet. In a lesson, m marks a step and n writes a note on it.')]);
    for (const { kind, lesson, lessonTitle, step, stepTitle, text } of entries) {
      print(context, [
        `${kind === 'note' ? text : stepTitle}`,
        `  ${phrase(
          kind === 'note' ? 'note on {lesson}, step {step}: {title}' : 'bookmark on {lesson}, step {step}: {title}',
          {
            lesson: lessonTitle,
            step: step + 1,
            title: stepTitle,
          },
        )}`,
        `  backpressure learn ${lesson}`,
        '',
      ]);
    }
    return 0;
  },
};
