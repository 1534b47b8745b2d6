const slices = 20;

/** How often something happened lately: a sliding window, cut into slices that fall out of it one by one. */
export class RateMeter {
  readonly #window: number;
  readonly #counts = new Float64Array(slices);
  #slice = 0;
  #sum = 0;

  /** `window` in simulated seconds. */
  constructor(window: number) {
    this.#window = window;
  }

  add(at: number, count = 1): void {
    this.#moveTo(at);
    const place = this.#slice % slices;
    this.#counts[place] = (this.#counts[place] as number) + count;
    this.#sum += count;
  }

  /** Events in the window that ends at a time. */
  count(at: number): number {
    this.#moveTo(at);
    return this.#sum;
  }

  /** Events per second, since the oldest slice began. */
  perSecond(at: number): number {
    const count = this.count(at);
    const width = this.#window / slices;
    const begin = Math.max(0, (this.#slice - slices + 1) * width);
    return count / Math.max(at - begin, width);
  }

  #moveTo(at: number): void {
    const slice = Math.floor((at / this.#window) * slices);
    const passed = Math.min(slice - this.#slice, slices);
    for (let step = 1; step <= passed; step++) {
      const place = (this.#slice + step) % slices;
      this.#sum -= this.#counts[place] as number;
      this.#counts[place] = 0;
    }
    if (slice > this.#slice) this.#slice = slice;
  }
}
