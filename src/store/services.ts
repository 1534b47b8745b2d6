import type { LearnerEvent, ProgressEvent } from '../progress/event.js';
import type { Settings } from './settings.js';

/** What became of a event that was handed over for keeping. */
export interface Kept {
  readonly event: ProgressEvent;
  /** Null when it is safe; else why it is not, in a few words. */
  readonly trouble: string | null;
}

/** What the store needs of the world outside: it is handed in, so that the store itself stays pure and can be tested. */
export interface Services {
  /** Milliseconds since 1970. */
  now(): number;
  /** Local time minus UTC, in minutes. */
  readonly minutesEast: number;
  /** For shuffles and simulations. */
  readonly seed: number;
  keep(event: LearnerEvent): Kept;
  /** Tries again to save what is waiting. Null when nothing is. */
  retry(): string | null;
  keepSettings(settings: Settings): void;
}
