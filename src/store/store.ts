import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KnobSettings, SimulationEmbed } from '../course/block.js';
import type { Course } from '../course/course.js';
import type { Exercise, Turn } from '../practice/exercise.js';
import { beginPractice } from '../practice/registry.js';
import type { Deed } from '../progress/event.js';
import { apply, type Progress, type ResolveLesson } from '../progress/fold.js';
import { ask } from '../questions/registry.js';
import { KnobError } from '../simulations/engine/knobs.js';
import type { Wishes } from '../simulations/engine/run.js';
import { findSimulation } from '../simulations/registry.js';
import type { LiveBlock } from '../text/typeset.js';
import { drawFrom } from './draw.js';
import { quizItems, reviewItems } from './items.js';
import type { Screen, ScreenName, ScreenOf } from './screen.js';
import type { Services } from './services.js';
import { type Asking, type Item, type Move, type Purpose, startSession } from './session.js';
import type { Settings } from './settings.js';
import { commitGuess, planOf, runDeed, type Simulating, startSimulating } from './simulating.js';
import { predictionAbout } from './step.js';

/**
 * Everything on screen and why, outside of React: it survives an unmount and is tested without a terminal. Screens read
 * narrow slices of it; the actions are what a person can want. Effects (time, disk) come in through `Services`.
 */
export interface State {
  readonly course: Course;
  readonly progress: Progress;
  readonly settings: Settings;
  /** The last one is shown. Never empty. */
  readonly screens: readonly [Screen, ...Screen[]];
  readonly help: boolean;
  /** Why the last deed is not saved; null when all is well. */
  readonly unsaved: string | null;
  /** One line for the learner about something that just happened. */
  readonly notice: string | null;
}

export interface Actions {
  open(screen: Screen): void;
  /** Leaves the screen; does nothing on the first one. */
  back(): void;
  goHome(): void;
  /** Changes what the screen on top remembers, if it is still this one. */
  change<Name extends ScreenName>(name: Name, change: (screen: ScreenOf<Name>) => Screen): void;
  toggleHelp(): void;
  record(deeds: readonly Deed[]): void;
  retrySaving(): void;
  set(settings: Settings): void;
  say(notice: string | null): void;

  openLesson(lesson: string, step?: number): void;
  /** Turns to another step, and past the last one to the end of the lesson. */
  turnTo(step: number): void;
  /** Opens what a step embeds. */
  enter(block: LiveBlock): void;

  openSession(purpose: Purpose, title: string, lesson: string | null, items: readonly Item[]): void;
  openQuiz(lesson: string): void;
  openReview(): void;
  /** A move in the session on screen; the deeds go into the journal. */
  move(make: (session: ScreenOf<'session'>['session'], asking: Asking) => Move): void;

  openSimulation(id: string, scenario?: string, set?: KnobSettings, embed?: SimulationEmbed, lesson?: string): void;
  /** A run put together by hand, outside of any lesson. Throws a KnobError. */
  openRun(id: string, wishes: Wishes): void;
  simulate(change: (simulating: Simulating) => Simulating): void;
  guess(): void;
  /** Starts the simulation over with these knobs; returns why not, in a sentence, where they are refused. */
  rerun(knobs: KnobSettings): string | null;
  /** Leaves the simulation and records that it was run. */
  leaveSimulation(): void;

  openPractice(id: string, wishes?: { deck?: string; question?: string; lesson?: string }): void;
  practise(turn: (exercise: Exercise, now: number) => Turn): Turn | null;
}

export type CourseStore = StoreApi<State & Actions>;

export interface Beginning {
  readonly course: Course;
  readonly progress: Progress;
  readonly settings: Settings;
  readonly resolve: ResolveLesson;
  /** Said once at the start, for example that nothing can be saved. */
  readonly notice: string | null;
}

export function createCourseStore(beginning: Beginning, services: Services): CourseStore {
  const { resolve, ...initial } = beginning;
  return createStore<State & Actions>()((set, get) => {
    const asking = (): Asking => ({
      ask,
      draw: drawFrom(services.seed, `questions ${get().progress.events}`),
      now: services.now(),
    });

    const push = (screen: Screen) =>
      set(({ screens }) => ({ screens: [...screens, screen], help: false, notice: null }));

    const replaceTop = (screen: Screen) =>
      set(({ screens: [first, ...rest] }) => ({
        screens: rest.length === 0 ? [screen] : [first, ...rest.slice(0, -1), screen],
      }));

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
      back: () =>
        set(({ screens: [first, ...rest] }) => ({ screens: [first, ...rest.slice(0, -1)], help: false, notice: null })),
      goHome: () => set({ screens: [{ name: 'home', cursor: 0 }], help: false, notice: null }),
      change: (name, change) => {
        const top = get().screens.at(-1);
        // The name says which screen it is; TypeScript does not carry that through a comparison of generics.
        if (top?.name === name) replaceTop(change(top as ScreenOf<typeof name>));
      },
      toggleHelp: () => set(({ help }) => ({ help: !help })),
      record: (deeds) => {
        for (const deed of deeds) {
          const { event, trouble } = services.keep(deed);
          set(({ progress }) => ({ progress: apply(progress, event, resolve), unsaved: trouble }));
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
        const lesson = course.lessons[id];
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
        const { screens, course, record } = get();
        const top = screens.at(-1);
        const lesson = top?.name === 'lesson' ? course.lessons[top.lesson] : undefined;
        if (top?.name !== 'lesson' || lesson === undefined || step < 0) return;
        if (step >= lesson.steps.length) {
          record([{ type: 'lesson-completed', lesson: lesson.id }]);
          replaceTop({ name: 'lesson-end', lesson: lesson.id, cursor: 0 });
          return;
        }
        record([{ type: 'step-reached', lesson: lesson.id, step: step + 1 }]);
        replaceTop({ ...top, step, scroll: 0 });
      },
      enter: (block) => {
        const { screens, course, openSimulation, openPractice, openSession } = get();
        const top = screens.at(-1);
        const lesson = top?.name === 'lesson' ? course.lessons[top.lesson] : undefined;
        if (lesson === undefined) return;
        if (block.kind === 'simulation') {
          const { simulation, scenario, set: knobs } = block.embed;
          return openSimulation(simulation, scenario, knobs, block.embed, lesson.id);
        }
        if (block.kind === 'practice') return openPractice(block.use, { ...block, lesson: lesson.id });
        const question = course.questions[block.use];
        if (question === undefined) return;
        const purpose = predictionAbout(block) === null ? 'step' : 'prediction';
        openSession(purpose, lesson.title, lesson.id, [{ kind: 'question', question }]);
      },

      openSession: (purpose, title, lesson, items) =>
        push({ name: 'session', session: startSession({ purpose, title, lesson, items }, asking()), scroll: 0 }),
      openQuiz: (id) => {
        const { course, openSession } = get();
        const lesson = course.lessons[id];
        if (lesson === undefined) return;
        openSession('quiz', lesson.title, id, quizItems(course, [id]));
      },
      openReview: () => {
        const { course, progress, openSession } = get();
        openSession('review', 'Review', null, reviewItems(course, progress, services.now(), services.minutesEast));
      },
      move: (make) => {
        const top = get().screens.at(-1);
        if (top?.name !== 'session') return;
        const { session, deeds } = make(top.session, asking());
        replaceTop({ ...top, session, scroll: session.stage.at === top.session.stage.at ? top.scroll : 0 });
        get().record(deeds);
      },

      openSimulation: (id, scenario, knobs, embed, lesson) =>
        attempt(() => {
          const simulation = findSimulation(id);
          if (simulation === undefined) throw new Error(`There is no simulation called ${id}.`);
          const simulating = startSimulating({
            simulation,
            scenario: scenario ?? Object.keys(simulation.scenarios)[0],
            set: knobs,
            seed: services.seed,
            embed: embed ?? null,
            lesson: lesson ?? null,
          });
          const playback = { ...simulating.playback, speed: get().settings.pace };
          push({ name: 'simulation', simulating: { ...simulating, playback } });
        }),
      openRun: (id, wishes) => {
        const simulation = findSimulation(id);
        if (simulation === undefined) return;
        const simulating = startSimulating({ simulation, ...wishes, seed: wishes.seed ?? services.seed });
        push({
          name: 'simulation',
          simulating: { ...simulating, playback: { ...simulating.playback, speed: get().settings.pace } },
        });
      },
      simulate: (change) =>
        get().change('simulation', (screen) => ({ ...screen, simulating: change(screen.simulating) })),
      guess: () => {
        const top = get().screens.at(-1);
        if (top?.name !== 'simulation') return;
        const { simulating, deeds } = commitGuess(top.simulating);
        replaceTop({ ...top, simulating });
        get().record(deeds);
      },
      rerun: (knobs) => {
        const top = get().screens.at(-1);
        if (top?.name !== 'simulation') return null;
        try {
          const again = startSimulating({
            ...planOf(top.simulating),
            scenario: planOf(top.simulating).scenario ?? undefined,
            set: knobs,
            trace: planOf(top.simulating).trace ?? undefined,
          });
          replaceTop({ ...top, simulating: { ...top.simulating, playback: again.playback } });
          return null;
        } catch (error) {
          if (error instanceof KnobError) return `${error.message}.`;
          throw error;
        }
      },
      leaveSimulation: () => {
        const top = get().screens.at(-1);
        if (top?.name !== 'simulation') return;
        if (top.simulating.playback.at > 0) get().record([runDeed(top.simulating)]);
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
      practise: (turn) => {
        const top = get().screens.at(-1);
        if (top?.name !== 'practice') return null;
        const taken = turn(top.exercise, services.now());
        if (taken.exercise !== top.exercise) replaceTop({ ...top, exercise: taken.exercise });
        get().record(taken.deeds);
        return taken;
      },
    };
  });
}
