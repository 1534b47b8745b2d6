import { type Naive, without } from './naive.js';

interface Item {
  key: number;
  freq: number;
}

/**
 * S3-FIFO after algorithm 1 of the paper (SOSP 2023), in the variant that the design fixes: sizes as there; the next
 * victim is sought in M while M exceeds its share or S is empty, else in S until one leaves it. Heads are at index 0, tails at the end.
 */
export class NaiveS3Fifo implements Naive {
  S: Item[] = [];
  M: Item[] = [];
  G: number[] = [];
  constructor(readonly capacity: number) {}

  access(key: number): boolean {
    const found = [...this.S, ...this.M].find((item) => item.key === key);
    if (found) {
      found.freq = Math.min(found.freq + 1, 3);
      return true;
    }
    const ghost = this.G.includes(key);
    this.G = without(this.G, key);
    while (this.S.length + this.M.length === this.capacity) {
      const share = this.capacity - Math.max(1, Math.floor(this.capacity / 10));
      if (this.M.length > share || this.S.length === 0) this.stepM();
      else this.sweepS();
    }
    (ghost ? this.M : this.S).unshift({ key, freq: 0 });
    return false;
  }

  /** Goes on until one has left S, or none is left in it. */
  sweepS() {
    const tail = this.S.pop();
    if (tail === undefined) return;
    if (tail.freq > 1) {
      this.M.unshift({ key: tail.key, freq: 0 });
      this.sweepS();
    } else {
      this.G.unshift(tail.key);
      this.G = this.G.slice(0, Math.floor(0.9 * this.capacity));
    }
  }

  stepM() {
    const tail = this.M.pop();
    if (tail !== undefined && tail.freq > 0) this.M.unshift({ key: tail.key, freq: tail.freq - 1 });
  }

  held() {
    return [...this.S, ...this.M].map(({ key }) => key);
  }
}
