import { resume } from '../progress/summary.js';
import type { Intent } from '../store/intent.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { lessonNamed } from './find.js';
import { openProgram } from './open-program.js';

export const quiz: Command = {
  name: 'quiz',
  arguments: ['[lesson-or-track]'],
  summary: 'answer the questions of a lesson or a track',
  options: [['--restart', 'from the first question, not where you left it']],
  run: (context, [typed], options) =>
    openProgram(context, (store) => {
      const { course, progress, send } = store.getState();
      const track = course.tracks.find(({ id }) => id === typed);
      const open = (intent: Intent) => {
        send(intent);
        if (options.restart) send({ type: 'session', intent: { type: 'start-over' } });
      };
      if (track !== undefined) return open({ type: 'open-track-quiz', track: track.id });
      const lesson = typed ?? resume(course, progress)?.lesson ?? course.tracks[0]?.lessons[0];
      if (lesson === undefined) throw new UsageError('this course has no lessons');
      return open({ type: 'open-quiz', lesson: lessonNamed(course, lesson) });
    }),
};
