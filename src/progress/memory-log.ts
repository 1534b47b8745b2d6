import type { ProgressEvent } from './event.js';
import type { EventLog, Saved } from './event-log.js';

/** Where there is no folder for a journal: holds every event until the end, and says of each why it is not saved. */
export class MemoryLog implements EventLog {
  readonly folder = null;
  readonly file = null;
  readonly #why: string;
  readonly #events: ProgressEvent[] = [];

  constructor(why: string) {
    this.#why = why;
  }

  append(event: ProgressEvent): Saved {
    this.#events.push(event);
    return this.retry();
  }

  retry(): Saved {
    return this.#events.length === 0 ? { saved: true } : { saved: false, why: this.#why };
  }

  unsaved(): readonly ProgressEvent[] {
    return [...this.#events];
  }
}
