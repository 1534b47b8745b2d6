import { asId, type LessonId } from '../course/id.js';
import { phrase } from '../words/phrase.js';
import { type Context, UsageError } from './context.js';
import { lessonNamed } from './find.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print } from './print.js';
import { record } from './record.js';

/** `reset <lesson>`: the lesson as if it had never been opened. All that was done in it stays in the journal. */
export async function resetLesson(context: Context, typed: string, isSure: boolean): Promise<number> {
  const { course } = await openCourse(context);
  const id = lessonNamed(course, typed);
  const lesson = course.lessons[asId<LessonId>(id)];
  if (lesson === undefined) throw new UsageError(phrase('no lesson "{typed}"', { typed }));
  const learner = openLearner(context, course);
  const { lessons, answers, cards, claimed } = learner.progress;
  const items = [...lesson.questions, ...lesson.cards];
  const answered = items.reduce((sum, item) => sum + (answers[item]?.length ?? 0) + (cards[item]?.length ?? 0), 0);
  if (lessons[id] === undefined && claimed[id] === undefined && answered === 0) {
    print(context, [phrase('There is nothing to start over in "{lesson}".', { lesson: lesson.title })]);
    return 0;
  }
  if (!isSure) {
    throw new UsageError(
      phrase(
        'this starts "{lesson}" over, with {n} answer; {command} does it|this starts "{lesson}" over, with {n} answers; {command} does it',
        { lesson: lesson.title, n: answered, command: `"backpressure reset ${id} --yes"` },
      ),
    );
  }
  record(context, learner, { type: 'lesson-reset', lesson: id, items });
  print(context, [
    phrase('"{lesson}" starts over. Your notes and bookmarks in it are kept, and so is the journal.', {
      lesson: lesson.title,
    }),
  ]);
  return 0;
}
