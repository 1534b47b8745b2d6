import type { Request } from '../../server/request.js';
import { Deque } from './deque.js';
import type { SheddingLine } from './shedding-line.js';

/**
 * First come, first served, as long as nobody waits long; the newest first once the oldest has waited too long. Who has just
 * come can still be answered in time; who has waited long has probably left. Maurer, Fail at Scale, ACM Queue 13 (2015).
 */
export class LifoWhenLate implements SheddingLine {
  readonly #target: number;
  readonly #line = new Deque();
  #isLate = false;

  /** `target`: seconds that the oldest may have waited. */
  constructor(target: number) {
    this.#target = target;
  }

  get length(): number {
    return this.#line.length;
  }

  get isAlarmed(): boolean {
    return this.#isLate;
  }

  add(_at: number, request: Request): Request | null {
    this.#line.push(request);
    return null;
  }

  take(at: number): Request | null {
    const { oldest } = this.#line;
    this.#isLate = oldest !== null && at - oldest.arrived > this.#target;
    return this.#isLate ? this.#line.takeNewest() : this.#line.takeOldest();
  }

  remove(request: Request): void {
    this.#line.remove(request);
  }

  waiting(): Iterable<Request> {
    return this.#line;
  }
}
