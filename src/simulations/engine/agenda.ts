import { EventQueue } from './event-queue.js';

/** What is to happen and when, by name. At the same instant the kind that was named first comes first. */
export class Agenda<Kind extends string> {
  readonly #kinds: readonly Kind[];
  readonly #queue = new EventQueue();

  /** All kinds, in the order in which they happen at the same instant. */
  constructor(kinds: readonly [Kind, ...Kind[]]) {
    this.#kinds = kinds;
  }

  get size(): number {
    return this.#queue.size;
  }

  /** When the next thing happens; Infinity when nothing does. */
  next(): number {
    return this.#queue.next();
  }

  /** At an infinite time nothing is planned. */
  plan(at: number, kind: Kind, subject = 0): void {
    const rank = this.#kinds.indexOf(kind);
    if (at < Number.POSITIVE_INFINITY) this.#queue.schedule(at, rank, subject, rank);
  }

  /** Takes the next thing off the agenda; null where it is empty. */
  take(): { readonly at: number; readonly kind: Kind; readonly subject: number } | null {
    const { kind: rank, subject, size } = this.#queue;
    const kind = this.#kinds[rank];
    if (size === 0 || kind === undefined) return null;
    const at = this.#queue.next();
    this.#queue.drop();
    return { at, kind, subject };
  }
}
