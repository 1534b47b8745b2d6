import type { Shape } from './shape.js';

export type Outcome = 'succeeded' | 'failed' | 'late';

/** Who wants to know what a request does. Hops count from 0. */
export interface Observer {
  /** A hop is called, and will have its answer at `finish`. */
  called(hop: number, at: number, finish: number): void;
  /** A hop answers; false where it is down. */
  answers(hop: number, at: number): boolean;
}

/** A request on its way. */
export interface Journey {
  /** When its next call is answered, or its deadline passes. */
  readonly next: number;
  /** Makes that happen; the outcome when it is the last thing to happen. */
  step(): Outcome | null;
}

export function begin(shape: Shape, at: number, observer: Observer): Journey {
  return shape.parallel ? new SideBySide(shape, at, observer) : new InARow(shape, at, observer);
}

/**
 * Each hop works, then calls the next. When a call fails for good, the caller's own call has failed, and its caller may
 * try that again: this is how tries multiply.
 */
class InARow implements Journey {
  readonly #shape: Shape;
  readonly #observer: Observer;
  readonly #deadline: number;
  /** How often each hop has been tried since the hop above it was last called. */
  readonly #tried: number[];
  #hop = 0;
  #finish = 0;

  constructor(shape: Shape, at: number, observer: Observer) {
    this.#shape = shape;
    this.#observer = observer;
    this.#deadline = at + shape.deadline;
    this.#tried = shape.steps.map(() => 0);
    this.#call(0, at);
  }

  get next(): number {
    return Math.min(this.#finish, this.#deadline);
  }

  step(): Outcome | null {
    const at = this.next;
    if (at < this.#finish) return 'late';
    if (this.#observer.answers(this.#hop, at)) {
      if (this.#hop + 1 === this.#shape.steps.length) return 'succeeded';
      this.#call(this.#hop + 1, at);
      return null;
    }
    let failed = this.#hop;
    while (failed >= 0 && (this.#tried[failed] ?? 0) >= this.#shape.tries) {
      this.#tried[failed] = 0;
      failed -= 1;
    }
    if (failed < 0) return 'failed';
    this.#call(failed, at);
    return null;
  }

  #call(hop: number, at: number): void {
    this.#hop = hop;
    this.#tried[hop] = (this.#tried[hop] ?? 0) + 1;
    this.#finish = at + (this.#shape.steps[hop] ?? 0);
    this.#observer.called(hop, at, this.#finish);
  }
}

/** The caller calls all hops at once, and needs them all. */
class SideBySide implements Journey {
  readonly #shape: Shape;
  readonly #observer: Observer;
  readonly #deadline: number;
  readonly #tried: number[];
  readonly #finish: number[];

  constructor(shape: Shape, at: number, observer: Observer) {
    this.#shape = shape;
    this.#observer = observer;
    this.#deadline = at + shape.deadline;
    this.#tried = shape.steps.map(() => 0);
    this.#finish = shape.steps.map(() => 0);
    for (const hop of shape.steps.keys()) this.#call(hop, at);
  }

  get next(): number {
    return Math.min(...this.#finish, this.#deadline);
  }

  step(): Outcome | null {
    const at = this.next;
    const hop = this.#finish.indexOf(at);
    if (hop < 0) return 'late';
    if (this.#observer.answers(hop, at)) {
      this.#finish[hop] = Number.POSITIVE_INFINITY;
      return this.#finish.every((finish) => finish === Number.POSITIVE_INFINITY) ? 'succeeded' : null;
    }
    if ((this.#tried[hop] ?? 0) >= this.#shape.tries) return 'failed';
    this.#call(hop, at);
    return null;
  }

  #call(hop: number, at: number): void {
    const finish = at + (this.#shape.steps[hop] ?? 0);
    this.#tried[hop] = (this.#tried[hop] ?? 0) + 1;
    this.#finish[hop] = finish;
    this.#observer.called(hop, at, finish);
  }
}
