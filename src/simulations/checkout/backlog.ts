import { snap } from '../engine/time.js';

/** When the next message will be done; null when nothing is in service. */
type Next = number | null;

/**
 * Messages behind the reply and one consumer that takes them at a steady rate: only their number matters, so a backlog of
 * 18,000 takes no more memory than one of 3. While the consumer is paused they pile up.
 */
export class Backlog {
  readonly #rate: number;
  #paused = false;
  #busySince = 0;
  #doneSince = 0;
  #serving = false;
  depth = 0;
  peak = 0;
  done = 0;

  constructor(rate: number) {
    this.#rate = rate;
  }

  add(at: number): Next {
    this.depth += 1;
    this.peak = Math.max(this.peak, this.depth);
    return this.#begin(at);
  }

  /** The message in service is done. */
  finish(): Next {
    this.depth -= 1;
    this.done += 1;
    this.#doneSince += 1;
    this.#serving = this.depth > 0 && !this.#paused;
    return this.#serving ? this.#nextDone() : null;
  }

  /** The message in service is still finished. */
  pause(): void {
    this.#paused = true;
  }

  resume(at: number): Next {
    this.#paused = false;
    return this.depth > 0 ? this.#begin(at) : null;
  }

  #begin(at: number): Next {
    if (this.#serving || this.#paused) return null;
    this.#serving = true;
    this.#busySince = at;
    this.#doneSince = 0;
    return this.#nextDone();
  }

  /** Counted from the beginning of the busy time, so that ten thousand of them do not add up ten thousand roundings. */
  #nextDone(): number {
    return snap(this.#busySince + (this.#doneSince + 1) / this.#rate);
  }
}
