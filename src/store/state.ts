import type { StoreApi } from 'zustand/vanilla';
import type { Course } from '../course/course.js';
import type { Progress, ResolveLesson } from '../progress/fold.js';
import type { Intent } from './intent.js';
import type { Settings } from './settings.js';
import type { Stack } from './stack.js';

/**
 * Everything on screen and why, outside of React: it survives an unmount and is tested without a terminal. Screens read
 * narrow slices of it and send intents. Effects (time, disk) come in through `Services`.
 */
export interface State {
  readonly course: Course;
  readonly progress: Progress;
  readonly settings: Settings;
  readonly screens: Stack;
  readonly help: boolean;
  /** The first line of the help on screen, from 0. */
  readonly helpScroll: number;
  /** Why the last event is not saved; null when all is well. */
  readonly unsaved: string | null;
  /** One line for the learner about something that just happened. */
  readonly notice: string | null;
  /** Why the last key did nothing; gone with the next one. */
  readonly hint: string | null;
  readonly clock: PracticeClock;
  /** What an author is told who has the files of the course watched, in a sentence; null for everyone else. */
  readonly watched: string | null;
}

/** The time of practices, which stands still while something lies over one. Milliseconds. */
export interface PracticeClock {
  /** Since 1970; null while it goes. */
  readonly stoppedAt: number | null;
  /** How much it is behind the clock on the wall. */
  readonly behind: number;
}

export interface StoreContent extends State {
  /** The one way to change the state. Returns what the sender has to see to. Throws a KnobError for a run that cannot be. */
  send(intent: Intent): Sent;
}

/** What became of an intent, for who sent it. */
export interface Sent {
  /** A text to edit in the learner's own editor; it comes back as an `edited` input of the practice. */
  readonly edit?: string;
  /** Why nothing was done, in a sentence. */
  readonly refused?: string;
  /** An address on the web to open in the learner's browser. */
  readonly link?: string;
  /** Set for a key that meant nothing. */
  readonly isUnused?: true;
}

export type CourseStore = StoreApi<StoreContent>;

export interface Beginning {
  readonly course: Course;
  readonly progress: Progress;
  readonly settings: Settings;
  readonly resolve: ResolveLesson;
  /** Said once at the start, for example that nothing can be saved. */
  readonly notice: string | null;
}
