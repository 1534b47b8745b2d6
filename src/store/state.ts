import type { StoreApi } from 'zustand/vanilla';
import type { KnobSettings, SimulationEmbed } from '../course/block.js';
import type { Course } from '../course/course.js';
import type { Input, Turn } from '../practice/kit/exercise.js';
import type { LearnerEvent } from '../progress/event.js';
import type { Progress, ResolveLesson } from '../progress/fold.js';
import type { Wishes } from '../simulations/engine/run.js';
import type { Size } from '../text/size.js';
import type { LiveBlock } from '../text/typeset.js';
import type { Screen, ScreenName, ScreenOf } from './screen.js';
import type { Asking, Item, Move, Purpose } from './session.js';
import type { Settings } from './settings.js';
import type { Simulating } from './simulating.js';
import type { Stack } from './stack.js';

/**
 * Everything on screen and why, outside of React: it survives an unmount and is tested without a terminal. Screens read
 * narrow slices of it; the actions are what a person can want. Effects (time, disk) come in through `Services`.
 */
export interface State {
  readonly course: Course;
  readonly progress: Progress;
  readonly settings: Settings;
  readonly screens: Stack;
  readonly help: boolean;
  /** Why the last event is not saved; null when all is well. */
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
  record(events: readonly LearnerEvent[]): void;
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
  /** A move in the session on screen; the events go into the journal. */
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
  /** What happens to the practice on screen, seen in a viewport of this size; null when there is none. */
  practise(input: Input, size: Size): Turn | null;
  /** Before a practice is left, for whatever reason: what it would have recorded at the next pause is recorded now. */
  flush(): void;
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
