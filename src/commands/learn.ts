import { resume } from '../progress/summary.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { lessonNamed } from './find.js';
import { openProgram } from './open-program.js';

export const learn: Command = {
  name: 'learn',
  arguments: ['[lesson]'],
  summary: 'open a lesson at the step you were at',
  options: [],
  run: (context, [typed]) =>
    openProgram(context, (store) => {
      const { course, progress, send } = store.getState();
      if (typed !== undefined) return send({ type: 'open-lesson', lesson: lessonNamed(course, typed) });
      const at = resume(course, progress);
      const first = course.tracks.flatMap(({ lessons }) => lessons)[0];
      if (at !== null) return send({ type: 'open-lesson', lesson: at.lesson, step: at.step - 1 });
      if (first === undefined) throw new UsageError('this course has no lessons');
      return send({ type: 'open-lesson', lesson: first });
    }),
};
