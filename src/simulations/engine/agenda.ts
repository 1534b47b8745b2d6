import { EventQueue } from './event-queue.js';

/** What is to happen and when, by name. At the same instant the kind that was named first comes first. */
export class Agenda<Kind extends string> {
  readonly #kinds: readonly Kind[];
  readonly #ranks: ReadonlyMap<Kind, number>;
  readonly #queue = new EventQueue();

  /** All kinds, in the order in which they happen at the same instant. */
  constructor(kinds: readonly [Kind, ...Kind[]]) {
    this.#kinds = kinds;
    this.#ranks = new Map(kinds.map((kind, rank) => [kind, rank]));
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
    if (at === Number.POSITIVE_INFINITY) return;
    const rank = this.#ranks.get(kind) ?? 0;
    this.#queue.schedule(at, rank, subject, rank);
  }

  /** What is next. Throws where nothing was ever planned. */
  get kind(): Kind {
    const kind = this.#kinds[this.#queue.kind];
    if (kind === undefined) throw new Error('nothing is on the agenda');
    return kind;
  }

  /** Whom it is about. */
  get subject(): number {
    return this.#queue.subject;
  }

  /** Takes the next thing off. Read its time, kind and subject before. */
  drop(): void {
    this.#queue.drop();
  }
}
