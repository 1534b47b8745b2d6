import { dueItems } from '../review/due.js';
import { type Context, minutesEast } from './context.js';
import { keepHome } from './keep-home.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';

/** How much is due for review today, from the checkpoint on where there is one. Throws a UsageError where there is no course. */
export async function dueNow(context: Context): Promise<number> {
  const { course } = await openCourse(context);
  const { progress, notice } = openLearner(context, course);
  // The door answers the next time (cli/known-due.ts).
  if (notice === null) keepHome(context, course, progress);
  return dueItems(course, progress, context.now(), minutesEast(context)).length;
}
