/** How much happened in each second by the clock, as from 12 s up to but not including 13 s: the most, and where it was too much. */
export class PerSecond {
  #second = 0;
  #count = 0;
  #peak = 0;
  #over = 0;
  readonly #capacity: number;

  /** `capacity`: what a second can take. */
  constructor(capacity = Number.POSITIVE_INFINITY) {
    this.#capacity = capacity;
  }

  add(at: number): void {
    const second = Math.floor(at);
    if (second !== this.#second) this.#count = 0;
    this.#second = second;
    this.#count += 1;
    if (this.#count > this.#peak) this.#peak = this.#count;
    if (this.#count > this.#capacity && this.#count - 1 <= this.#capacity) this.#over += 1;
  }

  /** How many there were in the second of this time. */
  now(at: number): number {
    return Math.floor(at) === this.#second ? this.#count : 0;
  }

  /** Seconds in which more happened than they can take. */
  get over(): number {
    return this.#over;
  }

  get peak(): number {
    return this.#peak;
  }
}
