import { createStore } from 'zustand/vanilla';
import { findIn } from '../course/id.js';
import { beginPractice } from '../practice/registry.js';
import { apply } from '../progress/fold.js';
import { ask } from '../questions/registry.js';
import { drawFrom } from '../simulations/engine/draw.js';
import { KnobError } from '../simulations/engine/knobs.js';
import { open } from '../simulations/engine/playback.js';
import { replan } from '../simulations/engine/run.js';
import { findSimulation } from '../simulations/registry.js';
import { designSize } from '../text/size.js';
import { quizItems, reviewItems } from './items.js';
import type { Screen, ScreenName } from './screen.js';
import type { Services } from './services.js';
import { type Asking, startSession } from './session.js';
import { commitGuess, planOf, runEvent, type Start, startSimulating } from './simulating.js';
import { dropTop, replaceTop, topOf } from './stack.js';
import type { Actions, Beginning, CourseStore, State } from './state.js';
import { predictionAbout } from './step.js';

export type { Actions, Beginning, CourseStore, State } from './state.js';

/**
 * Puts the actions behind the state. All that they need of the world comes in through `services`. The file is one list of
 * short actions that call each other; taken apart, each part would need all the others.
 */
export function createCourseStore(beginning: Beginning, services: Services): CourseStore {
  const { resolve, ...initial } = beginning;
  return createStore<State & Actions>()((set, get) => {
    const asking = (): Asking => ({
      ask,
      draw: drawFrom(services.seed, `questions ${get().progress.events}`),
      now: services.now(),
    });

    const top = <Name extends ScreenName>(name: Name) => topOf(get().screens, name);
    const push = (screen: Screen) =>
      set(({ screens }) => ({ screens: [...screens, screen], help: false, notice: null }));
    const replace = (screen: Screen) => set(({ screens }) => ({ screens: replaceTop(screens, screen) }));

    const pushSimulation = (start: Start) => {
      const simulating = startSimulating(start);
      const playback = { ...simulating.playback, speed: get().settings.pace };
      push({ name: 'simulation', simulating: { ...simulating, playback } });
    };

    const attempt = (action: () => void) => {
      try {
        action();
      } catch (error) {
        set({ notice: error instanceof Error ? error.message : String(error) });
      }
    };

    return {
      ...initial,
      screens: [{ name: 'home', cursor: 0 }],
      help: false,
      unsaved: null,

      open: push,
      back: () => set(({ screens }) => ({ screens: dropTop(screens), help: false, notice: null })),
      goHome: () => set({ screens: [{ name: 'home', cursor: 0 }], help: false, notice: null }),
      change: (name, change) => {
        const screen = top(name);
        if (screen !== null) replace(change(screen));
      },
      toggleHelp: () => set(({ help }) => ({ help: !help })),
      record: (events) => {
        for (const event of events) {
          const { event: kept, trouble } = services.keep(event);
          set(({ progress }) => ({ progress: apply(progress, kept, resolve), unsaved: trouble }));
        }
      },
      retrySaving: () => set({ unsaved: services.retry() }),
      set: (settings) => {
        services.keepSettings(settings);
        set({ settings });
      },
      say: (notice) => set({ notice }),

      openLesson: (id, step) => {
        const { course, progress, record } = get();
        const lesson = findIn(course.lessons, id);
        if (lesson === undefined) return;
        const before = progress.lessons[id];
        const saved = before === undefined || before.completed ? 0 : before.step - 1;
        const at = Math.min(Math.max(step ?? saved, 0), Math.max(0, lesson.steps.length - 1));
        push({ name: 'lesson', lesson: id, step: at, scroll: 0 });
        record([
          { type: 'lesson-opened', lesson: id },
          { type: 'step-reached', lesson: id, step: at + 1 },
        ]);
      },
      turnTo: (step) => {
        const { course, record } = get();
        const screen = top('lesson');
        const lesson = findIn(course.lessons, screen?.lesson ?? '');
        if (screen === null || lesson === undefined || step < 0) return;
        if (step >= lesson.steps.length) {
          record([{ type: 'lesson-completed', lesson: lesson.id }]);
          replace({ name: 'lesson-end', lesson: lesson.id, cursor: 0 });
          return;
        }
        record([{ type: 'step-reached', lesson: lesson.id, step: step + 1 }]);
        replace({ ...screen, step, scroll: 0 });
      },
      enter: (block) => {
        const { course, openSimulation, openPractice, openSession } = get();
        const lesson = findIn(course.lessons, top('lesson')?.lesson ?? '');
        if (lesson === undefined) return;
        if (block.kind === 'simulation') {
          const { simulation, scenario, set: knobs } = block.embed;
          return openSimulation(simulation, scenario, knobs, block.embed, lesson.id);
        }
        if (block.kind === 'practice') return openPractice(block.use, { ...block, lesson: lesson.id });
        const question = findIn(course.questions, block.use);
        if (question === undefined) return;
        const purpose = predictionAbout(block) === null ? 'step' : 'prediction';
        openSession(purpose, lesson.title, lesson.id, [{ kind: 'question', question }]);
      },

      openSession: (purpose, title, lesson, items) =>
        push({ name: 'session', session: startSession({ purpose, title, lesson, items }, asking()), scroll: 0 }),
      openQuiz: (id) => {
        const { course, openSession } = get();
        const lesson = findIn(course.lessons, id);
        if (lesson === undefined) return;
        openSession('quiz', lesson.title, id, quizItems(course, [id]));
      },
      openReview: () => {
        const { course, progress, openSession } = get();
        openSession('review', 'Review', null, reviewItems(course, progress, services.now(), services.minutesEast));
      },
      move: (make) => {
        const screen = top('session');
        if (screen === null) return;
        const { session, events } = make(screen.session, asking());
        replace({ ...screen, session, scroll: session.stage.at === screen.session.stage.at ? screen.scroll : 0 });
        get().record(events);
      },

      openSimulation: (id, scenario, knobs, embed, lesson) =>
        attempt(() => {
          const simulation = findSimulation(id);
          if (simulation === undefined) throw new Error(`There is no simulation called ${id}.`);
          pushSimulation({
            simulation,
            scenario: scenario ?? Object.keys(simulation.scenarios)[0],
            set: knobs,
            seed: services.seed,
            embed: embed ?? null,
            lesson: lesson ?? null,
          });
        }),
      openRun: (id, wishes) => {
        const simulation = findSimulation(id);
        if (simulation !== undefined) pushSimulation({ simulation, ...wishes, seed: wishes.seed ?? services.seed });
      },
      simulate: (change) =>
        get().change('simulation', (screen) => ({ ...screen, simulating: change(screen.simulating) })),
      guess: () => {
        const screen = top('simulation');
        if (screen === null) return;
        const { simulating, events } = commitGuess(screen.simulating);
        replace({ ...screen, simulating });
        get().record(events);
      },
      rerun: (knobs) => {
        const screen = top('simulation');
        if (screen === null) return null;
        const { simulating } = screen;
        try {
          const playback = { ...open(replan(planOf(simulating), knobs)), speed: simulating.playback.speed };
          replace({ ...screen, simulating: { ...simulating, playback } });
          return null;
        } catch (error) {
          if (error instanceof KnobError) return `${error.message}.`;
          throw error;
        }
      },
      leaveSimulation: () => {
        const screen = top('simulation');
        if (screen === null) return;
        if (screen.simulating.playback.at > 0) get().record([runEvent(screen.simulating)]);
        get().back();
      },

      openPractice: (id, { deck, question, lesson } = {}) =>
        attempt(() => {
          const { course, progress } = get();
          const exercise = beginPractice(id, {
            course,
            progress,
            draw: drawFrom(services.seed, `practice ${id} ${progress.events}`),
            now: services.now(),
            ...(deck !== undefined && { deck }),
            ...(question !== undefined && { question }),
          });
          push({ name: 'practice', exercise, lesson: lesson ?? null });
        }),
      practise: (input, size) => {
        const screen = top('practice');
        if (screen === null) return null;
        const turn = screen.exercise.take(input, { now: services.now(), size });
        if (turn.exercise !== screen.exercise) replace({ ...screen, exercise: turn.exercise });
        get().record(turn.events);
        return turn;
      },
      flush: () => get().practise({ type: 'flush' }, designSize),
    };
  });
}
