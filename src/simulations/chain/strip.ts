/** What a stretch of a hop's time was: nothing, work, or a call that failed. */
export const mark = { none: 0, work: 1, failed: 2 } as const;

const slots = 600;

/** What each hop did over a span of time, in so many slots that a picture of any width can be drawn from them. */
export class Strip {
  readonly #marks: Uint16Array;
  #from = 0;
  #span = 1;

  constructor(rows: number) {
    this.#marks = new Uint16Array(rows * slots);
  }

  /** Wipes it and begins a new span (seconds). */
  begin(from: number, span: number): void {
    this.#from = from;
    this.#span = span;
    this.#marks.fill(mark.none);
  }

  get span(): number {
    return this.#span;
  }

  /** Marks a row from one time to another, at least one slot; failures are not painted over. */
  paint(row: number, from: number, to: number, what: number): void {
    const first = Math.min(Math.max(Math.round(this.#place(from)), 0), slots - 1);
    const last = Math.min(Math.max(Math.round(this.#place(to)), first + 1), slots);
    for (let slot = row * slots + first; slot < row * slots + last; slot++) {
      this.#marks[slot] = Math.max(this.#marks[slot] ?? 0, what);
    }
  }

  /** Counts one more at a time, in a strip that counts instead of being painted. */
  count(row: number, at: number): void {
    const slot = row * slots + Math.min(Math.max(Math.floor(this.#place(at)), 0), slots - 1);
    this.#marks[slot] = (this.#marks[slot] ?? 0) + 1;
  }

  /** How many of `cells` equal parts of the strip are over by a time, to the nearest. */
  reached(at: number, cells: number): number {
    return Math.min(Math.max(Math.round((this.#place(at) / slots) * cells), 0), cells);
  }

  /**
   * The mark of one of `cells` equal parts of a row: of what covers at least half of it, so that bars meet but do not
   * overlap; or of whatever there is, where bars are `short` and might be lost otherwise.
   */
  mark(row: number, cell: number, cells: number, short: boolean): number {
    const [first, last] = this.#slotsOf(cell, cells);
    let strongest = 0;
    let covered = 0;
    for (let slot = first; slot < last; slot++) {
      const what = this.#marks[row * slots + slot] ?? 0;
      if (what > mark.none) covered += 1;
      strongest = Math.max(strongest, what);
    }
    return short || 2 * covered >= last - first ? strongest : mark.none;
  }

  /** The sum of what was counted in one of `cells` equal parts of a row. */
  sum(row: number, cell: number, cells: number): number {
    const [first, last] = this.#slotsOf(cell, cells);
    let sum = 0;
    for (let slot = first; slot < last; slot++) sum += this.#marks[row * slots + slot] ?? 0;
    return sum;
  }

  #place(at: number): number {
    return ((at - this.#from) / this.#span) * slots;
  }

  #slotsOf(cell: number, cells: number): readonly [number, number] {
    return [Math.floor((cell * slots) / cells), Math.floor(((cell + 1) * slots) / cells)];
  }
}
