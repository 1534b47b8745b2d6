import { snap } from '../engine/time.js';
import type { QueueKnobs } from './knobs.js';

/** A change of what the producer or the consumers do, numbered for the log. */
export const windowChanges = ['burst-start', 'burst-end', 'outage-start', 'outage-end'] as const;
export type WindowChange = (typeof windowChanges)[number];

/** When a burst and an outage begin and end; neither is there while it lasts 0 seconds. */
export class Windows {
  /** When the last of them ends, in simulated seconds; Infinity where there is none. */
  readonly over: number;
  readonly #changes: readonly { readonly at: number; readonly change: WindowChange }[];
  #passed = 0;
  #bursting = false;
  #next: number;

  constructor({ burstStart, burstSeconds, outageStart, outageSeconds }: QueueKnobs) {
    const between = (start: number, length: number, first: WindowChange, last: WindowChange) =>
      length > 0
        ? [
            { at: snap(start), change: first },
            { at: snap(start + length), change: last },
          ]
        : [];
    this.#changes = [
      ...between(burstStart, burstSeconds, 'burst-start', 'burst-end'),
      ...between(outageStart, outageSeconds, 'outage-start', 'outage-end'),
    ].sort((a, b) => a.at - b.at);
    this.over = this.#changes.at(-1)?.at ?? Number.POSITIVE_INFINITY;
    this.#next = this.#changes[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  get any(): boolean {
    return this.#changes.length > 0;
  }

  get bursting(): boolean {
    return this.#bursting;
  }

  /** When the next change comes; Infinity after the last. */
  get next(): number {
    return this.#next;
  }

  /** Whether there were any, and all are over. */
  get passed(): boolean {
    return this.any && this.#passed === this.#changes.length;
  }

  /** Passes the next change and says what it is. Ask only while `next` is finite. */
  pass(): WindowChange {
    const change = this.#changes[this.#passed++]?.change ?? 'outage-end';
    this.#next = this.#changes[this.#passed]?.at ?? Number.POSITIVE_INFINITY;
    if (change === 'burst-start' || change === 'burst-end') this.#bursting = change === 'burst-start';
    return change;
  }
}
