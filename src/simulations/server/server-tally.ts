import { Quantiles } from '../engine/quantiles.js';
import { Moments, TimeAverage } from '../engine/statistics.js';
import type { Happened, Request } from './request.js';
import type { Server } from './server.js';

/**
 * What a server did, counted from what it tells. Means and shares leave out requests that came, and time that passed, before
 * the warm-up was over; counts leave nothing out.
 */
export class ServerTally {
  readonly #warmUp: number;
  readonly #busy: TimeAverage;
  readonly #waiting: TimeAverage;
  readonly #waits = new Moments();
  readonly #responses = new Moments();
  readonly #quantiles = new Quantiles();
  #usefulSeconds = 0;
  #wastedSeconds = 0;
  #waited = 0;
  offered = 0;
  refused = 0;
  dropped = 0;
  started = 0;
  done = 0;
  late = 0;
  timedOut = 0;

  constructor(warmUp = 0) {
    this.#warmUp = warmUp;
    this.#busy = new TimeAverage(0, warmUp);
    this.#waiting = new TimeAverage(0, warmUp);
  }

  hear(server: Server, at: number, happened: Happened, request: Request): void {
    this.#busy.set(at, server.busy);
    this.#waiting.set(at, server.waiting);
    const counts = request.arrived >= this.#warmUp;
    switch (happened) {
      case 'accepted':
        this.offered += 1;
        break;
      case 'refused':
        this.offered += 1;
        this.refused += 1;
        break;
      case 'started':
        this.started += 1;
        if (counts) this.#waits.add(at - request.arrived);
        if (counts && at > request.arrived) this.#waited += 1;
        break;
      case 'done':
        this.done += 1;
        this.#usefulSeconds += at - request.begunAt;
        if (counts) this.#answered(at - request.arrived);
        break;
      case 'late':
        this.late += 1;
        this.#wastedSeconds += at - request.begunAt;
        break;
      case 'dropped':
        this.dropped += 1;
        if (request.thread >= 0) this.#wastedSeconds += at - request.begunAt;
        break;
      case 'timed-out':
        this.timedOut += 1;
    }
  }

  #answered(seconds: number): void {
    this.#responses.add(seconds);
    this.#quantiles.add(seconds);
  }

  /** Mean number of busy threads. */
  busy(at: number): number {
    return this.#busy.mean(at);
  }

  /** Mean number of requests in line. */
  waiting(at: number): number {
    return this.#waiting.mean(at);
  }

  /** Mean seconds in line of requests that were begun; null before the first. */
  get meanWait(): number | null {
    return this.#waits.mean;
  }

  /** Mean seconds from submission to an answer in time; null before the first. */
  get meanResponse(): number | null {
    return this.#responses.mean;
  }

  /** Seconds that a share `q` of the answers in time took at most; null before the first. */
  response(q: number): number | null {
    return this.#quantiles.quantile(q);
  }

  /** Share of begun requests that had to wait; null before the first. */
  get shareWaited(): number | null {
    return this.#waits.count > 0 ? this.#waited / this.#waits.count : null;
  }

  /** Share of the work done that nobody waited for any more; null before any was. */
  get wastedShare(): number | null {
    const all = this.#usefulSeconds + this.#wastedSeconds;
    return all > 0 ? this.#wastedSeconds / all : null;
  }
}
