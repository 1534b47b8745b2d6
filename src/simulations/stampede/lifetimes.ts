import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import type { StampedeKnobs } from './knobs.js';

/** The golden ratio's fraction: multiples of it fill an interval evenly, whatever their number. */
const golden = 0.6180339887498949;

/**
 * How long copies live. With jitter the lives spread over an interval: evenly where readers are regular, so that the
 * numbers can be worked out on paper (a golden-ratio sequence, the most even there is); at random where readers are.
 */
export class Lifetimes {
  readonly #knobs: StampedeKnobs;
  readonly #stream: Stream;
  #made = 0;

  constructor(knobs: StampedeKnobs, stream: Stream) {
    this.#knobs = knobs;
    this.#stream = stream;
  }

  /** Seconds. */
  next(): number {
    const { protection, timeToLive, jitter, arrivals } = this.#knobs;
    if (protection !== 'jittered-ttl') return snap(timeToLive);
    const even = (this.#made++ * golden + 0.5) % 1;
    const place = arrivals === 'regular' ? even : this.#stream.uniform();
    return snap(timeToLive * (1 + jitter * (2 * place - 1)));
  }
}
