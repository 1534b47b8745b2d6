import type { FanOutKnobs } from './knobs.js';

/** How many answers the percentile is taken from, and how many new ones come before it is taken again. */
const remembered = 2000;
const renewal = 200;

/**
 * How long a part is waited for before a second copy goes out, in seconds. A percentile is taken from the latest answers,
 * as a client would measure it: so when all servers get slower the delay grows, and hedges stay as rare as they were.
 */
export class HedgeDelay {
  readonly #knobs: FanOutKnobs;
  readonly #latest = new Float64Array(remembered);
  #count = 0;
  #delay: number;

  constructor(knobs: FanOutKnobs) {
    this.#knobs = knobs;
    this.#delay =
      knobs.hedging === 'after-delay'
        ? knobs.hedgeMs / 1000
        : knobs.hedging === 'tied'
          ? (2 * knobs.messageMs) / 1000
          : Number.POSITIVE_INFINITY;
  }

  /** Infinity where no second copy goes out: by choice, or because too few answers have been seen. */
  get seconds(): number {
    return this.#delay;
  }

  /** An answer came after so many seconds. */
  learn(seconds: number): void {
    if (this.#knobs.hedging !== 'after-percentile') return;
    this.#latest[this.#count % remembered] = seconds;
    this.#count += 1;
    if (this.#count % renewal !== 0) return;
    const sorted = this.#latest.slice(0, Math.min(this.#count, remembered)).sort();
    const rank = Math.ceil((this.#knobs.hedgePercentile / 100) * sorted.length) - 1;
    this.#delay = sorted[Math.max(0, rank)] ?? Number.POSITIVE_INFINITY;
  }
}
