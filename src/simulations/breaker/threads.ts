import { TimeAverage } from '../engine/statistics.js';

/** A call that a thread waits for. */
export interface Waiting {
  sentAt: number;
  /** The breaker's epoch when it was sent. */
  epoch: number;
  /** 1 for the first try. */
  attempt: number;
  fails: boolean;
  /** Whether it was sent while the dependency hung. */
  stuck: boolean;
}

/**
 * The caller's threads: each waits for one call at a time and does nothing else meanwhile. There are as many as are ever
 * needed at once; the one that became free last takes the next call, so that memory stays at the peak.
 */
export class Threads {
  /** What each thread waits for; `sentAt` is NaN while it is free. */
  readonly all: Waiting[] = [];
  readonly #free: number[] = [];
  readonly #waiting = new TimeAverage();
  readonly #stuck = new TimeAverage();
  #peak = 0;

  /** Threads that wait now. */
  get waiting(): number {
    return this.#waiting.value;
  }

  /** The most that ever waited at once. */
  get peak(): number {
    return this.#peak;
  }

  /** Threads × seconds waited by time `at`. */
  seconds(at: number): number {
    return this.#waiting.area(at);
  }

  /** The same, for calls that were sent into the hang only. */
  stuckSeconds(at: number): number {
    return this.#stuck.area(at);
  }

  /** A thread begins to wait for a call; its number. */
  take(at: number, epoch: number, attempt: number, fails: boolean, stuck: boolean): number {
    const number = this.#free.pop() ?? this.all.push({ sentAt: at, epoch, attempt, fails, stuck }) - 1;
    const thread = this.get(number);
    thread.sentAt = at;
    thread.epoch = epoch;
    thread.attempt = attempt;
    thread.fails = fails;
    thread.stuck = stuck;
    this.#count(at, thread, 1);
    return number;
  }

  get(number: number): Waiting {
    const thread = this.all[number];
    if (thread === undefined) throw new Error(`there is no thread ${number}`);
    return thread;
  }

  /** The call has come back, well or badly. */
  release(at: number, number: number): void {
    const thread = this.get(number);
    thread.sentAt = Number.NaN;
    this.#free.push(number);
    this.#count(at, thread, -1);
  }

  #count(at: number, thread: Waiting, change: 1 | -1): void {
    this.#waiting.set(at, this.#waiting.value + change);
    if (thread.stuck) this.#stuck.set(at, this.#stuck.value + change);
    this.#peak = Math.max(this.#peak, this.#waiting.value);
  }
}
