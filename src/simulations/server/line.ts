import type { Request } from './request.js';

/** The line in front of a server: who is let in, who comes next and who is thrown out. */
export interface Line {
  /** How many wait. */
  readonly length: number;
  /** Puts a request into line; whom there is no room for, be it this one or one that waited, or null where all fit. */
  add(at: number, request: Request): Request | null;
  /** Takes out who is served next, null where nobody is; hands whom it throws out on the way to `drop`. */
  take(at: number, drop: (request: Request) => void): Request | null;
  /** Takes out one whose caller has given up. */
  remove(request: Request): void;
}

/** First come, first served; with a limit, whoever finds the line full is turned away. */
export class FirstComeFirstServed implements Line {
  readonly #most: number;
  /** By serial number, in the order in which they came: a Map keeps it, and lets any of them go. */
  readonly #waiting = new Map<number, Request>();

  /** `most`: how many may wait; Infinity for no limit. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  get length(): number {
    return this.#waiting.size;
  }

  add(_at: number, request: Request): Request | null {
    if (this.#waiting.size >= this.#most) return request;
    this.#waiting.set(request.serial, request);
    return null;
  }

  take(): Request | null {
    for (const request of this.#waiting.values()) {
      this.#waiting.delete(request.serial);
      return request;
    }
    return null;
  }

  remove(request: Request): void {
    this.#waiting.delete(request.serial);
  }
}
