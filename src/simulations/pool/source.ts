import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';

/** When the requests of one endpoint come. Regular ones come at k ÷ rate, worked out anew each time so that no error adds up. */
export class Source {
  readonly #rate: number;
  readonly #random: Stream | null;
  #count = 0;
  #next = 0;

  /** `random` is null for regular arrivals. */
  constructor(rate: number, random: Stream | null) {
    this.#rate = rate;
    this.#random = random;
    this.advance();
  }

  /** When the next request comes; Infinity where none do. */
  get next(): number {
    return this.#next;
  }

  /** The next request has come. */
  advance(): void {
    this.#count += 1;
    if (this.#rate === 0) this.#next = Number.POSITIVE_INFINITY;
    else if (this.#random === null) this.#next = snap(this.#count / this.#rate);
    else this.#next += snap(this.#random.exponential(1 / this.#rate));
  }
}
