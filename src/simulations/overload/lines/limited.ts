import type { Request } from '../../server/request.js';
import { Deque } from './deque.js';
import type { SheddingLine } from './shedding-line.js';

/** First come, first served, with so many places: whoever finds it full is turned away, or turns the oldest out. */
export class Limited implements SheddingLine {
  readonly #places: number;
  readonly #loser: 'newest' | 'oldest';
  readonly #line = new Deque();

  /** `places`: Infinity for no limit. */
  constructor(places: number, loser: 'newest' | 'oldest') {
    this.#places = places;
    this.#loser = loser;
  }

  get length(): number {
    return this.#line.length;
  }

  get isAlarmed(): boolean {
    return this.length >= this.#places;
  }

  add(_at: number, request: Request): Request | null {
    if (this.length < this.#places) {
      this.#line.push(request);
      return null;
    }
    if (this.#loser === 'newest') return request;
    this.#line.push(request);
    return this.#line.takeOldest();
  }

  take(): Request | null {
    return this.#line.takeOldest();
  }

  remove(request: Request): void {
    this.#line.remove(request);
  }

  waiting(): Iterable<Request> {
    return this.#line;
  }
}
