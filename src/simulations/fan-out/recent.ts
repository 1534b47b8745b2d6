/** More than a picture has columns. */
const kept = 200;

/** Whether each of the latest requests was slow, oldest first. */
export class Recent {
  readonly #slow: boolean[] = [];

  add(slow: boolean): void {
    this.#slow.push(slow);
    if (this.#slow.length > kept) this.#slow.shift();
  }

  /** At most so many of the latest. */
  latest(count: number): readonly boolean[] {
    return this.#slow.slice(Math.max(0, this.#slow.length - count));
  }

  /** Share of slow ones among them; 0 before the first. */
  get share(): number {
    return this.#slow.length === 0 ? 0 : this.#slow.filter(Boolean).length / this.#slow.length;
  }
}
