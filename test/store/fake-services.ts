import type { LearnerEvent, ProgressEvent } from '../../src/progress/event.js';
import type { Services } from '../../src/store/services.js';
import type { Settings } from '../../src/store/settings.js';

/** The world outside of a store: a clock that is set by hand, and a disk that can be taken away. */
export class FakeServices implements Services {
  time = Date.parse('2026-03-10T09:00Z');
  readonly minutesEast = 0;
  readonly seed = 7;
  /** Why nothing can be saved; null while all is well. */
  trouble: string | null = null;
  readonly saved: ProgressEvent[] = [];
  readonly waiting: ProgressEvent[] = [];
  settings: Settings | null = null;

  readonly now = () => this.time;

  readonly keep = (event: LearnerEvent) => {
    const id = String(this.saved.length + this.waiting.length).padStart(4, '0');
    const stamped: ProgressEvent = { v: 1, id, at: new Date(this.time).toISOString(), ...event };
    this.waiting.push(stamped);
    return { event: stamped, trouble: this.retry() };
  };

  readonly retry = () => {
    if (this.trouble === null) this.saved.push(...this.waiting.splice(0));
    return this.trouble;
  };

  readonly keepSettings = (settings: Settings) => {
    this.settings = settings;
  };

  /** The types of all that was done, in order. */
  get done(): string[] {
    return this.saved.map(({ type }) => type);
  }
}
