import type { Request } from '../../server/request.js';
import { Deque } from './deque.js';
import type { SheddingLine } from './shedding-line.js';

/**
 * Two lines, and the important one is always served first. When all places are taken, whoever is important turns out the
 * newest of those who are not; everyone else is turned away.
 */
export class Priorities implements SheddingLine {
  readonly #places: number;
  readonly #important = new Deque();
  readonly #other = new Deque();

  constructor(places: number) {
    this.#places = places;
  }

  get length(): number {
    return this.#important.length + this.#other.length;
  }

  get isAlarmed(): boolean {
    return this.length >= this.#places;
  }

  add(_at: number, request: Request): Request | null {
    if (this.length < this.#places) {
      this.#lineOf(request).push(request);
      return null;
    }
    const victim = request.priority === 0 ? this.#other.takeNewest() : null;
    if (victim === null) return request;
    this.#important.push(request);
    return victim;
  }

  take(): Request | null {
    return this.#important.takeOldest() ?? this.#other.takeOldest();
  }

  remove(request: Request): void {
    this.#lineOf(request).remove(request);
  }

  waiting(): Iterable<Request> {
    return [...this.#important, ...this.#other];
  }

  #lineOf({ priority }: Request): Deque {
    return priority === 0 ? this.#important : this.#other;
  }
}
