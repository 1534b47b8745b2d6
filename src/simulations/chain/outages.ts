import type { Streams } from '../engine/streams.js';
import { snap } from '../engine/time.js';

/** How long a hop is down at a time, in seconds. */
export const outageSeconds = 60;

/**
 * When a hop is down: for a minute, at a random moment of each stretch of 60 ÷ (1 − availability) seconds. The share of
 * time that it is up is then its availability, in every stretch, and not only after years.
 */
export class Outages {
  readonly #stretch: number;
  readonly #draw: () => number;
  #count = 0;
  #start = Number.POSITIVE_INFINITY;

  constructor(streams: Streams, hop: number, availability: number) {
    const stream = streams.of(`outages of hop ${hop}`);
    this.#draw = () => stream.uniform();
    this.#stretch = availability < 1 ? outageSeconds / (1 - availability) : Number.POSITIVE_INFINITY;
    if (availability < 1) this.#begin();
  }

  /** Whether the hop is down at a time; ask for times that never go back. */
  down(at: number): boolean {
    while (this.#start + outageSeconds <= at) this.#begin();
    return this.#start <= at;
  }

  #begin(): void {
    this.#start = snap((this.#count + this.#draw() * (1 - outageSeconds / this.#stretch)) * this.#stretch);
    this.#count += 1;
  }
}
