import { asId, type LessonId } from '../course/id.js';
import { plural } from '../text/plural.js';
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
  if (lesson === undefined) throw new UsageError(`no lesson "${typed}"`);
  const learner = openLearner(context, course);
  const { lessons, answers, cards, claimed } = learner.progress;
  const items = [...lesson.questions, ...lesson.cards];
  const answered = items.reduce((sum, item) => sum + (answers[item]?.length ?? 0) + (cards[item]?.length ?? 0), 0);
  if (lessons[id] === undefined && claimed[id] === undefined && answered === 0) {
    print(context, [`There is nothing to start over in "${lesson.title}".`]);
    return 0;
  }
  if (!isSure) {
    throw new UsageError(
      `this starts "${lesson.title}" over, with ${plural(answered, 'answer')}; "backpressure reset ${id} --yes" does it`,
    );
  }
  record(context, learner, { type: 'lesson-reset', lesson: id, items });
  print(context, [`"${lesson.title}" starts over. Your notes and bookmarks in it are kept, and so is the journal.`]);
  return 0;
}
