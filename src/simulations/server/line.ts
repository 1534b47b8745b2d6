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
  /** In the order in which they came; those before `#first` have been taken out. */
  #requests: Request[] = [];
  #first = 0;
  /** Serial numbers of those that left from the middle. */
  readonly #gone = new Set<number>();

  /** `most`: how many may wait; Infinity for no limit. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  get length(): number {
    return this.#requests.length - this.#first - this.#gone.size;
  }

  add(_at: number, request: Request): Request | null {
    if (this.length >= this.#most) return request;
    this.#requests.push(request);
    return null;
  }

  take(): Request | null {
    for (;;) {
      const request = this.#requests[this.#first];
      if (request === undefined) return null;
      this.#first += 1;
      this.#tidy();
      if (!this.#gone.delete(request.serial)) return request;
    }
  }

  /** Those who come next, so many at most, in their order. */
  first(most: number): readonly Request[] {
    const found: Request[] = [];
    for (let place = this.#first; place < this.#requests.length && found.length < most; place++) {
      const request = this.#requests[place];
      if (request !== undefined && !this.#gone.has(request.serial)) found.push(request);
    }
    return found;
  }

  /** One that does wait here. */
  remove(request: Request): void {
    this.#gone.add(request.serial);
  }

  /** Gives back the room of those that were taken out, when that is most of it. */
  #tidy(): void {
    if (this.#first < 64 || this.#first < this.#requests.length / 2) return;
    this.#requests = this.#requests.slice(this.#first);
    this.#first = 0;
  }
}
