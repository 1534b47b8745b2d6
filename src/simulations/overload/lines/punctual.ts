import type { Request } from '../../server/request.js';
import type { SheddingLine } from './shedding-line.js';

/**
 * A line to which deadlines are passed on: what its caller will not wait for any more is not begun. A margin keeps enough of
 * the time left for the work itself; without one, the work of the last in time is done for nobody all the same.
 */
export class Punctual implements SheddingLine {
  readonly #line: SheddingLine;
  readonly #margin: number;

  /** `margin`: seconds that must be left. */
  constructor(line: SheddingLine, margin: number) {
    this.#line = line;
    this.#margin = margin;
  }

  get length(): number {
    return this.#line.length;
  }

  get isAlarmed(): boolean {
    return this.#line.isAlarmed;
  }

  add(at: number, request: Request): Request | null {
    return this.#line.add(at, request);
  }

  take(at: number, drop: (request: Request) => void): Request | null {
    for (let request = this.#line.take(at, drop); request !== null; request = this.#line.take(at, drop)) {
      if (at + this.#margin < request.deadline) return request;
      drop(request);
    }
    return null;
  }

  remove(request: Request): void {
    this.#line.remove(request);
  }

  waiting(): Iterable<Request> {
    return this.#line.waiting();
  }
}
