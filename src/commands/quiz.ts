import { resume } from '../progress/summary.js';
import type { Intent } from '../store/intent.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { lessonNamed } from './find.js';
import { openProgram } from './open-program.js';

export const quiz: Command = {
  name: 'quiz',
  arguments: ['[lesson-or-track]'],
  summary: 'answer the questions of a lesson or a track',
  options: [
    ['--restart', 'from the first question, not where you left it'],
    ['--test-out', 'only what is not known to be right yet; all of it right, and the lesson counts as seen'],
  ],
  run: (context, [typed], options) =>
    openProgram(context, (store) => {
      const { course, progress, send } = store.getState();
      const track = course.tracks.find(({ id }) => id === typed);
      const open = (intent: Intent) => {
        send(intent);
        if (options.restart) send({ type: 'session', intent: { type: 'start-over' } });
      };
      if (track !== undefined && options.testOut)
        throw new UsageError(phrase('"{track}" is a track; one tests out of a lesson', { track: track.id }));
      if (track !== undefined) return open({ type: 'open-track-quiz', track: track.id });
      const lesson = typed ?? resume(course, progress)?.lesson ?? course.tracks[0]?.lessons[0];
      if (lesson === undefined) throw new UsageError(phrase('this course has no lessons'));
      const named = lessonNamed(course, lesson);
      if (!options.testOut) return open({ type: 'open-quiz', lesson: named });
      const { refused } = send({ type: 'open-test-out', lesson: named });
      if (refused !== undefined) send({ type: 'notify', notice: refused });
    }),
};
