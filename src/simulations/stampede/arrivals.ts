import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import type { StampedeKnobs } from './knobs.js';

/** When readers come: at regular intervals or at random, at a rate that is let up minute by minute until all are in. */
export class Arrivals {
  readonly #knobs: StampedeKnobs;
  readonly #stream: Stream;
  #last = 0;
  /** Regular readers of one rate are counted from here, so that no error adds up. */
  #base = 0;
  #count = 0;
  #share: number;

  constructor(knobs: StampedeKnobs, stream: Stream) {
    this.#knobs = knobs;
    this.#stream = stream;
    this.#share = shareAt(knobs, 0);
  }

  next(): number {
    const { arrivals } = this.#knobs;
    const rate = this.#knobs.readRate * this.#share;
    const at =
      arrivals === 'regular' ? this.#base + this.#count++ / rate : this.#last + this.#stream.exponential(1 / rate);
    const minute = 60 * (Math.floor(this.#last / 60 + 1e-12) + 1);
    const share = shareAt(this.#knobs, minute);
    // A reader beyond the end of the minute would come at the old rate: draw again from there with the new one.
    if (at >= minute && share !== this.#share) {
      this.#share = share;
      this.#base = minute;
      this.#count = 0;
      this.#last = minute;
      return this.next();
    }
    this.#last = snap(at);
    return this.#last;
  }
}

/** The share of the traffic that is let in: one more helping each minute. */
export function shareAt({ rampPerMinute }: StampedeKnobs, at: number): number {
  return Math.min(1, rampPerMinute * (Math.floor(at / 60 + 1e-12) + 1));
}
