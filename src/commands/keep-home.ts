import type { CourseIndex } from '../course/course-index.js';
import type { Progress } from '../progress/fold.js';
import { rememberHome } from '../ui/home/remember-home.js';
import { type Context, learnersFolder, minutesEast } from './context.js';
import { readHome, stampOf, writeHome } from './home-file.js';

/** Keeps what home says for the next start, where that is not kept yet. */
export function keepHome(context: Context, course: CourseIndex, progress: Progress): void {
  const folder = learnersFolder(context);
  // Who has done nothing yet is not shown home first; another course is none that a start without words opens.
  if (folder === null || context.options.course !== undefined || progress.events === 0) return;
  const stamp = stampOf({ ...context, folder });
  if (stamp === null || (context.isPainted && readHome(folder, stamp) !== null)) return;
  const now = context.now();
  writeHome(folder, stamp, rememberHome(course, progress, now, minutesEast(context)), now);
}
