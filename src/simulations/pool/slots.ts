/** Slots that are borrowed and given back. The one that was given back last is borrowed next. */
export class Slots {
  readonly first: number;
  readonly count: number;
  readonly #free: Int32Array;
  #left: number;
  #peak = 0;

  /** Slots numbered from `first` on. */
  constructor(first: number, count: number) {
    this.first = first;
    this.count = count;
    this.#free = Int32Array.from({ length: count }, (_, index) => first + count - 1 - index);
    this.#left = count;
  }

  get inUse(): number {
    return this.count - this.#left;
  }

  /** The most that were in use at once. */
  get peak(): number {
    return this.#peak;
  }

  /** Borrows a slot; −1 where none is free. */
  take(): number {
    if (this.#left === 0) return -1;
    this.#left -= 1;
    this.#peak = Math.max(this.#peak, this.inUse);
    return this.#free[this.#left] ?? -1;
  }

  giveBack(slot: number): void {
    this.#free[this.#left++] = slot;
  }
}
