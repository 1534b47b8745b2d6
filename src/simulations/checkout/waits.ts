/** More than any wait, in ms; what is longer counts as this. */
const longest = 65_535;

/** How long people waited, counted by the millisecond: quantiles are exact to that, and memory is flat. */
export class Waits {
  readonly #counts = new Uint32Array(longest + 1);
  #count = 0;

  add(seconds: number): void {
    const millisecond = Math.min(Math.round(seconds * 1000), longest);
    this.#counts[millisecond] = (this.#counts[millisecond] ?? 0) + 1;
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** How many waits were at most so many ms. */
  upTo(milliseconds: number): number {
    const last = Math.min(Math.floor(milliseconds), longest);
    let count = 0;
    for (let millisecond = 0; millisecond <= last; millisecond++) count += this.#counts[millisecond] ?? 0;
    return count;
  }

  /** The wait in ms that a share `q` of all waits does not exceed; null before the first. Nearest rank. */
  quantile(q: number): number | null {
    if (this.#count === 0) return null;
    let left = Math.max(1, Math.ceil(q * this.#count));
    for (let millisecond = 0; millisecond < longest; millisecond++) {
      left -= this.#counts[millisecond] ?? 0;
      if (left <= 0) return millisecond;
    }
    return longest;
  }
}
