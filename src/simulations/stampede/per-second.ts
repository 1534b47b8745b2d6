/** The most that ever happened in one second, by the clock: from 12 s up to but not including 13 s. */
export class PerSecond {
  #second = 0;
  #count = 0;
  #peak = 0;

  add(at: number): void {
    const second = Math.floor(at);
    if (second !== this.#second) this.#count = 0;
    this.#second = second;
    this.#count += 1;
    if (this.#count > this.#peak) this.#peak = this.#count;
  }

  /** How many there were in the second of this time. */
  now(at: number): number {
    return Math.floor(at) === this.#second ? this.#count : 0;
  }

  get peak(): number {
    return this.#peak;
  }
}
