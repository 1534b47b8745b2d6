import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import type { OverloadKnobs } from './knobs.js';

/**
 * Clients that do not wait for each other: when requests come does not depend on how the server fares. The rate is steady,
 * has a spike, or rises from nothing to the whole over the run.
 *
 * Time is bent so that the rate is 1, as in Çinlar, Introduction to Stochastic Processes, section 4.7: the k-th even request
 * comes where the rate's integral is k, the random ones at exponential gaps of it.
 */
export class OpenClients {
  readonly #knobs: OverloadKnobs;
  readonly #random: Stream | null;
  readonly #until: number;
  #bent = 0;
  next = Number.POSITIVE_INFINITY;

  constructor(knobs: OverloadKnobs, stream: Stream, until: number) {
    this.#knobs = knobs;
    this.#random = knobs.arrivals === 'at-random' ? stream : null;
    this.#until = until;
    this.advance();
  }

  /** The next request has come; when does the one after? */
  advance(): void {
    this.#bent += this.#random?.exponential(1) ?? 1;
    const at = this.#whenIs(this.#bent);
    this.next = at < Number.POSITIVE_INFINITY ? snap(at) : at;
  }

  /** Requests a second at a time. */
  rate(at: number): number {
    const { shape, arrivalRate, spikeRate, spikeStart, spikeSeconds } = this.#knobs;
    if (shape === 'ramp') return (arrivalRate * Math.min(at, this.#until)) / this.#until;
    return shape === 'spike' && at >= spikeStart && at < spikeStart + spikeSeconds ? spikeRate : arrivalRate;
  }

  /** The time at which the rate's integral from 0 is `bent`. */
  #whenIs(bent: number): number {
    const { shape, arrivalRate, spikeRate, spikeStart, spikeSeconds } = this.#knobs;
    if (shape === 'ramp') {
      const at = arrivalRate > 0 ? Math.sqrt((2 * bent * this.#until) / arrivalRate) : Number.POSITIVE_INFINITY;
      return at <= this.#until ? at : Number.POSITIVE_INFINITY;
    }
    const before = shape === 'spike' ? spikeStart * arrivalRate : Number.POSITIVE_INFINITY;
    if (bent < before) return divide(bent, arrivalRate);
    const during = spikeSeconds * spikeRate;
    if (bent < before + during) return spikeStart + divide(bent - before, spikeRate);
    return spikeStart + spikeSeconds + divide(bent - before - during, arrivalRate);
  }
}

function divide(bent: number, rate: number): number {
  return rate > 0 ? bent / rate : Number.POSITIVE_INFINITY;
}
