/**
 * A binary heap of events ordered by time, then by rank, then by the order they were scheduled in: simultaneous events
 * have exactly one order. Times, ranks and payloads lie in flat arrays, so scheduling allocates nothing.
 * Williams, Heapsort (1964).
 */
export class EventQueue {
  #at = new Float64Array(64);
  #order = new Float64Array(64);
  #kind = new Int32Array(64);
  #subject = new Int32Array(64);
  #size = 0;
  #scheduled = 0;

  get size(): number {
    return this.#size;
  }

  /** Time of the first event; Infinity when there is none. */
  next(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : (this.#at[0] as number);
  }

  /** Kind of the first event. */
  get kind(): number {
    return this.#kind[0] as number;
  }

  /** Subject of the first event. */
  get subject(): number {
    return this.#subject[0] as number;
  }

  /** Lower ranks come first among events at the same time (0 to 255). */
  schedule(at: number, kind: number, subject = 0, rank = 0): void {
    if (this.#size === this.#at.length) this.#grow();
    let hole = this.#size++;
    // Rank above, counter below: one number to compare. 2^45 events fit.
    const order = rank * 35184372088832 + this.#scheduled++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.#before(at, order, parent)) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#put(hole, at, order, kind, subject);
  }

  /** Takes the first event away. Read its time, kind and subject before. */
  drop(): void {
    if (this.#size === 0) return;
    const last = --this.#size;
    const at = this.#at[last] as number;
    const order = this.#order[last] as number;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      const right = child + 1;
      if (right < last && this.#before(this.#at[right] as number, this.#order[right] as number, child)) child = right;
      if (this.#before(at, order, child)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#put(hole, at, order, this.#kind[last] as number, this.#subject[last] as number);
  }

  #before(at: number, order: number, other: number): boolean {
    const otherAt = this.#at[other] as number;
    return at < otherAt || (at === otherAt && order < (this.#order[other] as number));
  }

  #move(from: number, to: number): void {
    this.#put(
      to,
      this.#at[from] as number,
      this.#order[from] as number,
      this.#kind[from] as number,
      this.#subject[from] as number,
    );
  }

  #put(slot: number, at: number, order: number, kind: number, subject: number): void {
    this.#at[slot] = at;
    this.#order[slot] = order;
    this.#kind[slot] = kind;
    this.#subject[slot] = subject;
  }

  #grow(): void {
    const bigger = <T extends Float64Array | Int32Array>(old: T, copy: T): T => {
      copy.set(old);
      return copy;
    };
    const size = this.#at.length * 2;
    this.#at = bigger(this.#at, new Float64Array(size));
    this.#order = bigger(this.#order, new Float64Array(size));
    this.#kind = bigger(this.#kind, new Int32Array(size));
    this.#subject = bigger(this.#subject, new Int32Array(size));
  }
}
