import { resume } from '../progress/summary.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { lessonNamed } from './find.js';
import { openProgram } from './open-program.js';

export const quiz: Command = {
  name: 'quiz',
  arguments: ['[lesson-or-track]'],
  summary: 'answer the questions of a lesson or a track',
  options: [],
  run: (context, [typed]) =>
    openProgram(context, (store) => {
      const { course, progress, send } = store.getState();
      const track = course.tracks.find(({ id }) => id === typed);
      if (track !== undefined) return send({ type: 'open-track-quiz', track: track.id });
      const lesson = typed ?? resume(course, progress)?.lesson ?? course.tracks[0]?.lessons[0];
      if (lesson === undefined) throw new UsageError('this course has no lessons');
      return send({ type: 'open-quiz', lesson: lessonNamed(course, lesson) });
    }),
};
