import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import type { CacheKnobs } from './knobs.js';

/**
 * When requests come, and which of them write. Regular ones come at k ÷ rate, and every so many of them is a write, spread
 * evenly; random ones form a Poisson process, and each is a write with its probability.
 */
export class Arrivals {
  readonly #knobs: CacheKnobs;
  readonly #times: Stream;
  readonly #writes: Stream;
  readonly #most: number;
  #scheduled = 0;
  #asked = 0;
  #last = 0;

  constructor(knobs: CacheKnobs, times: Stream, writes: Stream, most: number) {
    this.#knobs = knobs;
    this.#times = times;
    this.#writes = writes;
    this.#most = knobs.requests === 0 ? most : Math.min(knobs.requests, most);
  }

  /** The time of the next request; Infinity after the last. */
  next(): number {
    const { arrivals, requestRate } = this.#knobs;
    if (this.#scheduled === this.#most) return Number.POSITIVE_INFINITY;
    if (arrivals === 'regular') return snap(this.#scheduled++ / requestRate);
    this.#scheduled += 1;
    this.#last = snap(this.#last + this.#times.exponential(1 / requestRate));
    return this.#last;
  }

  /** Whether the write that comes now is made by somebody who goes past the cache. */
  goesPast(): boolean {
    const { bypass } = this.#knobs;
    return bypass > 0 && this.#writes.uniform() < bypass;
  }

  /** Whether the request that comes now is a write. Ask once a request. */
  isWrite(): boolean {
    const share = 1 - this.#knobs.readRatio;
    if (this.#knobs.arrivals === 'poisson') return this.#writes.uniform() < share;
    const count = this.#asked++;
    return Math.floor((count + 1) * share + 1e-9) > Math.floor(count * share + 1e-9);
  }
}
