import { noProgress } from '../../progress/fold.js';
import type { Services } from '../../store/services.js';
import type { CourseStore } from '../../store/state.js';
import { createCourseStore } from '../../store/store.js';
import { type Context, isLinear, minutesEast, UsageError } from '../context.js';
import { debugFile, intentLog } from '../debug-log.js';
import { lessonNamed } from '../find.js';
import { locateCourse } from '../locate-course.js';
import { builtInFolder, inFolder, lessonResolver } from '../open-course.js';
import { stamp } from '../open-learner.js';
import { heeding, show, speak } from '../open-program.js';
import { openSettings } from '../open-settings.js';
import { watchFiles } from './watch-files.js';
import { WatchedCourse } from './watched-course.js';

/**
 * Shows a lesson to its author, anew whenever a file of the course is saved. It begins as for a new learner, and nothing that is
 * done in it is recorded: an author tries things that say nothing about what they know.
 */
export async function watchLesson(context: Context, typed: string | undefined): Promise<number> {
  const named = context.options.course;
  const folder = named === undefined ? builtInFolder(context) : locateCourse(context, named);
  const watched = await inFolder(() => WatchedCourse.open(folder));
  const { course } = watched;
  const id = typed === undefined ? course.tracks.flatMap(({ lessons }) => lessons)[0] : lessonNamed(course, typed);
  if (id === undefined) throw new UsageError('this course has no lessons');
  const { settings, keep } = await openSettings(context);
  const store = createCourseStore(
    { course, progress: noProgress, settings, resolve: lessonResolver(course), notice: null },
    unrecorded(context, heeding(context, keep)),
    intentLog(debugFile(context)),
  );
  store.getState().send({ type: 'open-lesson', lesson: id });

  let inView = id as string;
  const tell = () => store.getState().send({ type: 'course-changed', ...watched.shown(inView) });
  tell();
  const unsubscribe = store.subscribe(() => {
    const now = lessonIn(store) ?? inView;
    if (now === inView) return;
    inView = now;
    tell();
  });
  const stop = watchFiles(folder, async () => {
    await watched.read(inView);
    tell();
  });
  try {
    return await (isLinear(context, settings)
      ? speak(context, store, nothing, 'changes')
      : show(context, store, nothing));
  } finally {
    stop();
    unsubscribe();
  }
}

/** Nobody has to be told that something is not saved. */
const nothing = (): null => null;

function unrecorded(context: Context, keepSettings: Services['keepSettings']): Services {
  return {
    now: context.now,
    minutesEast: minutesEast(context),
    seed: context.options.seed ?? context.now() % 0x7fffffff,
    keep: (event) => ({ event: { ...stamp(context), ...event }, trouble: null }),
    retry: () => null,
    keepSettings,
  };
}

/** The lesson that is on screen, or below what is; null where there is none. */
function lessonIn(store: CourseStore): string | null {
  const screen = store.getState().screens.findLast(({ name }) => name === 'lesson' || name === 'lesson-end');
  return screen !== undefined && 'lesson' in screen && typeof screen.lesson === 'string' ? screen.lesson : null;
}
