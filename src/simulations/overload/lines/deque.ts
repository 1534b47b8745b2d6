import type { Request } from '../../server/request.js';

/** Requests in the order in which they came; they can be taken from either end at no cost. */
export class Deque {
  #requests: Request[] = [];
  #first = 0;

  get length(): number {
    return this.#requests.length - this.#first;
  }

  /** Null where nobody waits. */
  get oldest(): Request | null {
    return this.#requests[this.#first] ?? null;
  }

  push(request: Request): void {
    this.#requests.push(request);
  }

  takeOldest(): Request | null {
    const request = this.oldest;
    if (request === null) return null;
    this.#first += 1;
    // What was taken is let go now and then, so that a line that never empties does not grow for ever.
    if (this.#first > 1000 && 2 * this.#first > this.#requests.length) {
      this.#requests = this.#requests.slice(this.#first);
      this.#first = 0;
    }
    return request;
  }

  takeNewest(): Request | null {
    return this.length > 0 ? (this.#requests.pop() ?? null) : null;
  }

  remove(request: Request): void {
    const place = this.#requests.indexOf(request, this.#first);
    if (place >= 0) this.#requests.splice(place, 1);
  }

  /** The oldest first. */
  *[Symbol.iterator](): Iterator<Request> {
    for (let place = this.#first; place < this.#requests.length; place++) yield this.#requests[place] as Request;
  }
}
