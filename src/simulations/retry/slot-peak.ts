/** Counts what falls into each slot of time, and keeps the fullest. */
export class SlotPeak {
  readonly #slotMs: number;
  #slot = -1;
  #inSlot = 0;
  /** The most in one slot, and when that slot began, in seconds. */
  peak = 0;
  peakAt = 0;

  constructor(slotMs: number) {
    this.#slotMs = slotMs;
  }

  add(at: number): void {
    const slot = Math.floor((at * 1000) / this.#slotMs);
    this.#inSlot = slot === this.#slot ? this.#inSlot + 1 : 1;
    this.#slot = slot;
    if (this.#inSlot <= this.peak) return;
    this.peak = this.#inSlot;
    this.peakAt = (slot * this.#slotMs) / 1000;
  }
}
