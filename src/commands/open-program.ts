import type { Services } from '../store/services.js';
import type { CourseStore } from '../store/state.js';
import { createCourseStore } from '../store/store.js';
import { plural } from '../text/plural.js';
import { type Context, hasColour, hasUnicode, isLinear, minutesEast } from './context.js';
import { debugFile, intentLog } from './debug-log.js';
import { lessonResolver, openCourse } from './open-course.js';
import { openLearner, stamp } from './open-learner.js';
import { openSettings } from './open-settings.js';

/** Puts something on top of the home screen before the program shows. */
export type Opening = (store: CourseStore) => void;

/** Opens the course, on screen or as plain lines, and returns the exit code when the learner leaves. */
export async function openProgram(context: Context, opening: Opening = () => {}): Promise<number> {
  const [{ course, problems }, { settings, keep }] = await Promise.all([openCourse(context), openSettings(context)]);
  const learner = openLearner(context, course);
  const services: Services = {
    now: context.now,
    minutesEast: minutesEast(context),
    seed: context.options.seed ?? context.now() % 0x7fffffff,
    keep: (event) => {
      const stamped = { ...stamp(context), ...event };
      const saved = learner.journal?.append(stamped);
      return { event: stamped, trouble: saved === undefined || saved.saved ? null : saved.why };
    },
    retry: () => {
      const saved = learner.journal?.retry();
      return saved === undefined || saved.saved ? null : saved.why;
    },
    keepSettings: keep,
  };
  const broken = problems.filter(({ severity }) => severity === 'error').length;
  const notice =
    learner.notice ??
    (broken === 0
      ? null
      : `${plural(broken, 'problem')} in this course: "${['backpressure check', context.options.course].filter(Boolean).join(' ')}" says where.`);
  const store = createCourseStore(
    { course, progress: learner.progress, settings, resolve: lessonResolver(course), notice },
    services,
    intentLog(debugFile(context)),
  );
  opening(store);
  return isLinear(context, settings) ? speak(context, store) : show(context, store);
}

async function speak(context: Context, store: CourseStore): Promise<number> {
  const { runLinear } = await import('../linear/run.js');
  return runLinear(store, {
    input: context.stdin,
    output: context.stdout,
    isInteractive: context.stdin.isTTY === true,
    ascii: !hasUnicode(context),
    now: context.now,
    minutesEast: minutesEast(context),
  });
}

async function show(context: Context, store: CourseStore): Promise<number> {
  const [{ openScreen }, { editIn }] = await Promise.all([
    import('../ui/start.js'),
    import('../ui/terminal/editor.js'),
  ]);
  const screen = openScreen(
    store,
    {
      now: context.now,
      minutesEast: minutesEast(context),
      edit: (text) => editIn(context.env, text),
      stop: context.stop,
    },
    {
      stdin: context.stdin,
      stdout: context.stdout,
      colour: hasColour(context),
      colorFgBg: context.env.COLORFGBG,
      ascii: !hasUnicode(context),
    },
  );
  context.onSignal(() => {
    screen.close();
    store.getState().send({ type: 'flush' });
  });
  const left = await screen.left;
  store.getState().send({ type: 'flush' });
  return left === 'interrupted' ? 130 : 0;
}
