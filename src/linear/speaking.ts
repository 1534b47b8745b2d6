import type { CourseStore } from '../store/state.js';
import type { Voice } from './voice.js';

/** What every part of linear mode works with. */
export interface Speaking {
  readonly store: CourseStore;
  readonly voice: Voice;
  /** Milliseconds since 1970. */
  now(): number;
  /** Local time minus UTC, in minutes. */
  readonly minutesEast: number;
  /** Speaks the screen on top until it is left. */
  speakTop(): Promise<void>;
}
