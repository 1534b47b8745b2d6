import type { Request } from '../../server/request.js';
import { Deque } from './deque.js';
import type { SheddingLine } from './shedding-line.js';

/**
 * CoDel for requests, as Facebook has it: a line that has not been empty for an interval is a standing queue, and whoever
 * joins it may wait for the target only; otherwise for the interval. Who has waited longer is dropped when the turn comes.
 * Maurer, Fail at Scale, ACM Queue 13 (2015).
 */
export class ShortTimeout implements SheddingLine {
  readonly #target: number;
  readonly #interval: number;
  readonly #line = new Deque();
  readonly #limits = new Map<number, number>();
  #emptyAt = 0;

  /** Both in seconds; the target is the shorter one. */
  constructor(target: number, interval: number) {
    this.#target = target;
    this.#interval = interval;
  }

  get length(): number {
    return this.#line.length;
  }

  get isAlarmed(): boolean {
    for (const limit of this.#limits.values()) if (limit === this.#target) return true;
    return false;
  }

  add(at: number, request: Request): Request | null {
    if (this.length === 0) this.#emptyAt = at;
    this.#limits.set(request.serial, at - this.#emptyAt > this.#interval ? this.#target : this.#interval);
    this.#line.push(request);
    return null;
  }

  take(at: number, drop: (request: Request) => void): Request | null {
    for (let request = this.#line.takeOldest(); request !== null; request = this.#line.takeOldest()) {
      const limit = this.#limits.get(request.serial) ?? this.#interval;
      this.#limits.delete(request.serial);
      if (this.length === 0) this.#emptyAt = at;
      if (at - request.arrived <= limit) return request;
      drop(request);
    }
    return null;
  }

  remove(request: Request): void {
    this.#limits.delete(request.serial);
    this.#line.remove(request);
  }

  waiting(): Iterable<Request> {
    return this.#line;
  }
}
