import { asId, type LessonId } from '../course/id.js';
import { resume } from '../progress/summary.js';
import type { Command } from './command.js';
import { type Context, UsageError } from './context.js';
import { lessonNamed } from './find.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { openProgram } from './open-program.js';
import { print } from './print.js';
import { record } from './record.js';
import { watchLesson } from './watching/watch-lesson.js';

export const learn: Command = {
  name: 'learn',
  arguments: ['[lesson]'],
  summary: 'open a lesson at the step you were at',
  options: [
    ['--watch', 'for authors: show the lesson anew whenever a file of the course is saved, and record nothing'],
    ['--known', 'only say that you know it: it counts as mastered until an answer says otherwise'],
  ],
  run: (context, [typed], options) => {
    if (options.watch) return watchLesson(context, typed);
    if (options.known) return sayKnown(context, typed);
    return openProgram(context, (store) => {
      const { course, progress, send } = store.getState();
      if (typed !== undefined) return send({ type: 'open-lesson', lesson: lessonNamed(course, typed) });
      const at = resume(course, progress);
      const first = course.tracks.flatMap(({ lessons }) => lessons)[0];
      if (at !== null) return send({ type: 'open-lesson', lesson: at.lesson, step: at.step - 1 });
      if (first === undefined) throw new UsageError('this course has no lessons');
      return send({ type: 'open-lesson', lesson: first });
    });
  },
};

async function sayKnown(context: Context, typed: string | undefined): Promise<number> {
  if (typed === undefined)
    throw new UsageError('--known needs the name of a lesson; "backpressure lessons" lists them');
  const { course } = await openCourse(context);
  const lesson = lessonNamed(course, typed);
  const learner = openLearner(context, course);
  if (learner.progress.claimed[lesson] === undefined) record(context, learner, { type: 'claimed', lesson });
  print(context, [
    `"${course.lessons[asId<LessonId>(lesson)]?.title ?? lesson}" counts as mastered, until an answer in it is wrong.`,
    `"backpressure quiz ${lesson}" asks you about it.`,
  ]);
  return 0;
}
