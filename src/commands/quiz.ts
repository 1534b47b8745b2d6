import { resume } from '../progress/summary.js';
import { quizItems } from '../store/items.js';
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
      const { course, progress, openQuiz, openSession } = store.getState();
      const track = course.tracks.find(({ id }) => id === typed);
      if (track !== undefined) return openSession('quiz', track.title, null, quizItems(course, track.lessons));
      const lesson = typed ?? resume(course, progress)?.lesson ?? course.tracks[0]?.lessons[0];
      if (lesson === undefined) throw new UsageError('this course has no lessons');
      openQuiz(lessonNamed(course, lesson));
    }),
};
