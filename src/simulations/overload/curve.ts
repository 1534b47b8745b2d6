/** How many parts the axis of offered load has. */
const parts = 50;
/** How often the curve is looked at, in simulated seconds. */
const interval = 0.25;

/** What was answered in time at each offered load, as it was last seen: goodput against offered load. */
export class Curve {
  /** Where the axis ends, in requests a second. */
  readonly most: number;
  readonly #good = new Float64Array(parts).fill(Number.NaN);
  #due = 1;

  constructor(most: number) {
    this.most = most;
  }

  /** At some time so much was offered, and so much answered in time, both a second. */
  see(at: number, offered: number, good: number): void {
    if (at < this.#due) return;
    this.#due = at + interval;
    const part = Math.floor((offered / this.most) * parts);
    if (part < parts) this.#good[part] = good;
  }

  /** Answers in time a second, over so many cells of the axis; NaN where that load has not been seen. */
  over(cells: number): readonly number[] {
    return Array.from({ length: cells }, (_, cell) => {
      const from = Math.floor((cell * parts) / cells);
      const seen = this.#good.slice(from, Math.max(from + 1, Math.floor(((cell + 1) * parts) / cells)));
      const known = seen.filter((value) => !Number.isNaN(value));
      return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
    });
  }
}
