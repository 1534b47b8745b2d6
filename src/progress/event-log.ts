import type { ProgressEvent } from './event.js';

/** What became of an event; `why` it is not saved, in a few words for the learner. */
export type Saved = { readonly saved: true } | { readonly saved: false; readonly why: string };

/** Where what a learner does is written down, or at least held until it can be. */
export interface EventLog {
  /** The folder and the file that it is written to; null where there is none to be had. */
  readonly folder: string | null;
  readonly file: string | null;
  /** Adds an event, after any that are still waiting. Never throws; an event that was not written waits for the next call. */
  append(event: ProgressEvent): Saved;
  /** Tries again to write what is waiting. */
  retry(): Saved;
  /** What is not written yet, oldest first. */
  unsaved(): readonly ProgressEvent[];
}
