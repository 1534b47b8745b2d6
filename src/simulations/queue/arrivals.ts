import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import type { QueueKnobs } from './knobs.js';

/**
 * When messages arrive, at a rate that changes when a burst begins and ends.
 *
 * Time is bent so that the rate is 1: in bent time h(t), the rate's integral from 0 to t, regular messages arrive at
 * 1, 2, 3 … and random ones after exponential gaps of mean 1. The k-th regular message thus arrives at h⁻¹(k), with no
 * error added up, and a burst leaves the random draws as they are.
 * Çinlar, Introduction to Stochastic Processes, section 4.7.
 */
export class Arrivals {
  readonly #random: Stream | null;
  /** Where each stretch of constant rate begins, in seconds and in bent time. */
  readonly #starts: readonly [number, number, number];
  readonly #bent: readonly [number, number, number];
  readonly #rates: readonly [number, number, number];
  /** The stretch that the next message arrives in, and what the tables above say of it: asked for with every message. */
  #stretch = 0;
  #start = 0;
  #bentStart = 0;
  #bentEnd: number;
  #rate: number;
  #origin = 0;
  #count = 0;
  #hazard = 0;
  #exact = 0;

  constructor({ arrivals, arrivalRate, burstRate, burstStart, burstSeconds }: QueueKnobs, stream: Stream) {
    this.#random = arrivals === 'poisson' ? stream : null;
    const before = burstStart * arrivalRate;
    this.#starts = [0, burstStart, burstStart + burstSeconds];
    this.#bent = [0, before, before + burstSeconds * burstRate];
    this.#rates = [arrivalRate, burstRate, arrivalRate];
    this.#bentEnd = before;
    this.#rate = arrivalRate;
  }

  /** When the next message arrives, on the grid; Infinity if none does. */
  next(): number {
    this.#count += 1;
    this.#hazard = this.#random === null ? this.#origin + this.#count : this.#hazard + this.#random.exponential(1);
    while (this.#hazard >= this.#bentEnd) this.#nextStretch();
    const beyond = this.#hazard - this.#bentStart;
    this.#exact = this.#start + (beyond > 0 ? beyond / this.#rate : 0);
    return this.#exact < Number.POSITIVE_INFINITY ? snap(this.#exact) : this.#exact;
  }

  /** The time that `next` gave last, before it was moved to the grid. */
  get exact(): number {
    return this.#exact;
  }

  /** The producer was held up until now; its clock starts again here. */
  resume(at: number): void {
    while (at >= (this.#starts[this.#stretch + 1] ?? Number.POSITIVE_INFINITY)) this.#nextStretch();
    this.#origin = this.#bentStart + (at - this.#start) * this.#rate;
    this.#hazard = this.#origin;
    this.#count = 0;
  }

  /** Messages a second before (0), during (1) and after (2) the burst. */
  rate(stretch: number): number {
    return this.#rates[stretch] ?? 0;
  }

  #nextStretch(): void {
    this.#stretch += 1;
    this.#start = this.#starts[this.#stretch] ?? 0;
    this.#bentStart = this.#bent[this.#stretch] ?? 0;
    this.#bentEnd = this.#bent[this.#stretch + 1] ?? Number.POSITIVE_INFINITY;
    this.#rate = this.rate(this.#stretch);
  }
}
