import type { Request } from '../../server/request.js';
import { Deque } from './deque.js';
import type { SheddingLine } from './shedding-line.js';

/**
 * CoDel: a queue is bad when waits stay above a target for a whole interval, however long it is. Then one is dropped at the
 * head, and the next ones at ever shorter gaps, interval ÷ √n, until a wait is below the target again. It was made for
 * senders that slow down when they lose something; ours do not. Nichols & Jacobson, CACM 55 (2012); RFC 8289, section 5.
 */
export class Codel implements SheddingLine {
  readonly #target: number;
  readonly #interval: number;
  readonly #line = new Deque();
  /** When waits will have been above the target for an interval; 0 while they are below. */
  #firstAbove = 0;
  #dropNext = 0;
  #count = 0;
  #lastCount = 0;
  #isDropping = false;

  /** Both in seconds. */
  constructor(target: number, interval: number) {
    this.#target = target;
    this.#interval = interval;
  }

  get length(): number {
    return this.#line.length;
  }

  get isAlarmed(): boolean {
    return this.#isDropping;
  }

  add(_at: number, request: Request): Request | null {
    this.#line.push(request);
    return null;
  }

  take(at: number, drop: (request: Request) => void): Request | null {
    let [request, mayDrop] = this.#next(at);
    if (this.#isDropping) {
      if (!mayDrop) this.#isDropping = false;
      while (this.#isDropping && at >= this.#dropNext && request !== null) {
        drop(request);
        this.#count += 1;
        [request, mayDrop] = this.#next(at);
        if (mayDrop) this.#dropNext += this.#interval / Math.sqrt(this.#count);
        else this.#isDropping = false;
      }
    } else if (mayDrop && request !== null) {
      drop(request);
      [request] = this.#next(at);
      this.#startDropping(at);
    }
    return request;
  }

  /** Where dropping has ended a moment ago it goes on nearly as fast as it was. */
  #startDropping(at: number): void {
    const before = this.#count - this.#lastCount;
    this.#isDropping = true;
    this.#count = before > 1 && at - this.#dropNext < 16 * this.#interval ? before : 1;
    this.#dropNext = at + this.#interval / Math.sqrt(this.#count);
    this.#lastCount = this.#count;
  }

  /** The next in line, and whether waits have been too long for long enough. */
  #next(at: number): [Request | null, boolean] {
    const request = this.#line.takeOldest();
    if (request === null || at - request.arrived < this.#target || this.length === 0) {
      this.#firstAbove = 0;
      return [request, false];
    }
    if (this.#firstAbove === 0) {
      this.#firstAbove = at + this.#interval;
      return [request, false];
    }
    return [request, at >= this.#firstAbove];
  }

  remove(request: Request): void {
    this.#line.remove(request);
  }

  waiting(): Iterable<Request> {
    return this.#line;
  }
}
