import type { Spoken } from '../linear/run.js';
import type { Services } from '../store/services.js';
import type { CourseStore } from '../store/state.js';
import { createCourseStore } from '../store/store.js';
import { phrase } from '../words/phrase.js';
import { speak as speakLanguage } from '../words/speak.js';
import { type Context, hasColour, hasUnicode, isLinear, minutesEast, UsageError } from './context.js';
import { debugFile, intentLog } from './debug-log.js';
import { followErrands } from './follow-errands.js';
import { languageWished } from './interface-language.js';
import { keepHome } from './keep-home.js';
import { lastWords } from './last-words.js';
import { lessonResolver, openCourse } from './open-course.js';
import { openLearner, stamp } from './open-learner.js';
import { openSettings } from './open-settings.js';
import { printError, say } from './print.js';

/** Puts something on top of the home screen before the program shows. */
export type Opening = (store: CourseStore) => void;

/** Opens the course, on screen or as plain lines, and returns the exit code when the learner leaves. */
export async function openProgram(context: Context, opening: Opening = () => {}): Promise<number> {
  const [{ course, problems }, { settings, keep }] = await Promise.all([openCourse(context), openSettings(context)]);
  const learner = openLearner(context, course, 'later');
  const nextTime = timesInOrder(context.now);
  const services: Services = {
    now: context.now,
    minutesEast: minutesEast(context),
    seed: context.options.seed ?? context.now() % 0x7fffffff,
    keep: (event) => {
      const stamped = { ...stamp(context), at: nextTime(), ...event };
      const saved = learner.journal.append(stamped);
      return { event: stamped, trouble: saved.saved ? null : saved.why };
    },
    retry: () => {
      const saved = learner.journal.retry();
      return saved.saved ? null : saved.why;
    },
    keepSettings: heeding(context, keep),
  };
  const broken = problems.filter(({ severity }) => severity === 'error').length;
  const notice =
    learner.notice ??
    (broken === 0
      ? null
      : phrase('{n} problem in this course: {command} says where.|{n} problems in this course: {command} says where.', {
          n: broken,
          command: `"${['backpressure check', context.options.course].filter(Boolean).join(' ')}"`,
        }));
  const store = createCourseStore(
    { course, progress: learner.progress, settings, resolve: lessonResolver(course), notice },
    services,
    intentLog(debugFile(context)),
  );
  opening(store);
  const stopErrands = followErrands(store, async () =>
    (await import('../interviewer/run-errand.js')).runErrands(context.env),
  );
  // What is known from the start stays on screen, whatever the learner opened first.
  if (notice !== null && store.getState().notice === null) store.getState().send({ type: 'notify', notice });
  const leave = once(() => {
    stopErrands();
    store.getState().send({ type: 'flush' });
    const words = lastWords(context, learner.journal);
    if (words === null && notice === null) keepHome(context, course, store.getState().progress);
    return words;
  });
  const code = isLinear(context, settings) ? await speak(context, store, leave) : await show(context, store, leave);
  const words = leave();
  learner.keepProgress();
  if (words !== null) {
    printError(context, words);
    return 1;
  }
  // Whoever interrupts wants to be gone.
  if (code === 0) await (await import('./after-session.js')).syncAfterSession(context);
  return code;
}

/** The most that the time of an event is moved on, in milliseconds: a clock that was set back is followed. */
const longestLead = 1000;

/** Times for events, as ISO text: no two of one run are the same, so that the journal keeps their order wherever it is merged. */
function timesInOrder(now: () => number): () => string {
  let last = 0;
  return () => {
    const time = now();
    last = last - time < longestLead ? Math.max(time, last + 1) : time;
    return new Date(last).toISOString();
  };
}

/** What is not saved when the learner leaves, in a sentence; null when all is. */
type Leave = () => string | null;

function once(leave: Leave): Leave {
  let isLeft = false;
  return () => {
    if (isLeft) return null;
    isLeft = true;
    return leave();
  };
}

/** Keeps settings, and speaks the language that they wish for from then on. */
export function heeding(context: Context, keep: Services['keepSettings']): Services['keepSettings'] {
  return (settings) => {
    speakLanguage(languageWished(settings.language, context));
    keep(settings);
  };
}

/** Speaks the course, and returns the exit code. */
export async function speak(context: Context, store: CourseStore, leave: Leave, what?: Spoken): Promise<number> {
  const [{ runLinear }, { InputError }] = await Promise.all([
    import('../linear/run.js'),
    import('../linear/lines-of.js'),
  ]);
  context.beforeEnd(leave);
  try {
    const ends = {
      input: context.stdin,
      print: (text: string) => say(context, text),
      isInteractive: context.stdin.isTTY === true,
      now: context.now,
      minutesEast: minutesEast(context),
    };
    await runLinear(store, ends, what);
    return 0;
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(error.message);
    throw error;
  }
}

/** Shows the course on the whole screen, and returns the exit code. */
export async function show(context: Context, store: CourseStore, leave: Leave): Promise<number> {
  const [{ openScreen }, { editIn }, { openLink }, { supportsLinks }] = await Promise.all([
    import('../ui/start.js'),
    import('../ui/terminal/editor.js'),
    import('../ui/terminal/open-link.js'),
    import('../ui/terminal/links.js'),
  ]);
  const goingOn = new Set<() => void>();
  // Before anything is drawn: from then on the terminal is not as the shell left it.
  context.beforeEnd(leave);
  context.beforeStop({
    stop: () => screen.stop(),
    goOn: () => {
      for (const goOn of goingOn) goOn();
    },
  });
  const screen = openScreen(
    store,
    {
      now: context.now,
      minutesEast: minutesEast(context),
      edit: (text) => editIn(context.env, text),
      openLink: (href) => openLink(context.platform, href),
      stop: context.stop,
      onGoOn: (callback) => {
        goingOn.add(callback);
        return () => goingOn.delete(callback);
      },
    },
    {
      stdin: context.stdin,
      stdout: context.stdout,
      colour: hasColour(context),
      colorFgBg: context.env.COLORFGBG,
      ascii: !hasUnicode(context),
      links: supportsLinks(context.env),
      isPainted: context.isPainted === true,
    },
  );
  context.beforeEnd(() => {
    // What was typed counts, though it was not drawn yet; and a terminal that is gone, and cannot be given back, stops nothing.
    const typed = screen.typedAhead();
    if (typed !== '') store.getState().send({ type: 'type-ahead', text: typed });
    try {
      screen.close();
    } catch {
      // There is nothing to give back.
    }
    return leave();
  });
  return (await screen.left) === 'interrupted' ? 130 : 0;
}
