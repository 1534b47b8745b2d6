import { type Naive, without } from './naive.js';

/**
 * W-TinyLFU after section 4 of Einziger, Friedman & Manes (ACM TOS 2017), in the variant documented with the real one.
 * MRU is at index 0. The sketch is a table of named cells instead of an array.
 */
export class NaiveWTinyLfu implements Naive {
  window: number[] = [];
  probation: number[] = [];
  protectedKeys: number[] = [];
  cells = new Map<string, number>();
  additions = 0;
  constructor(readonly capacity: number) {}

  access(key: number): boolean {
    const windowSize = Math.max(1, Math.floor(this.capacity / 100));
    const mainSize = this.capacity - windowSize;
    this.record(key);
    if (this.window.includes(key)) {
      this.window = [key, ...without(this.window, key)];
      return true;
    }
    if (this.probation.includes(key) || this.protectedKeys.includes(key)) {
      this.probation = without(this.probation, key);
      this.protectedKeys = [key, ...without(this.protectedKeys, key)];
      if (this.protectedKeys.length > Math.floor((mainSize * 8) / 10)) {
        this.probation = [...this.protectedKeys.slice(-1), ...this.probation];
        this.protectedKeys = this.protectedKeys.slice(0, -1);
      }
      return true;
    }
    this.window = [key, ...this.window];
    if (this.window.length <= windowSize) return false;
    const candidate = this.window.pop();
    if (candidate === undefined || mainSize === 0) return false;
    if (this.probation.length + this.protectedKeys.length < mainSize) {
      this.probation = [candidate, ...this.probation];
      return false;
    }
    const from = this.probation.length > 0 ? this.probation : this.protectedKeys;
    const victim = from.at(-1);
    if (victim === undefined || this.estimate(candidate) <= this.estimate(victim)) return false;
    from.pop();
    this.probation = [candidate, ...this.probation];
    return false;
  }

  record(key: number) {
    for (const name of this.names(key)) this.cells.set(name, Math.min(15, (this.cells.get(name) ?? 0) + 1));
    this.additions += 1;
    if (this.additions < 10 * this.capacity) return;
    for (const [name, count] of this.cells) this.cells.set(name, Math.floor(count / 2));
    this.additions = 5 * this.capacity;
  }

  estimate(key: number) {
    return Math.min(...this.names(key).map((name) => this.cells.get(name) ?? 0));
  }

  /** Multiplicative hashing (Knuth, volume 3, section 6.4), one odd multiplier a row, in exact arithmetic. */
  names(key: number) {
    let bits = 3;
    while (2 ** bits < this.capacity) bits += 1;
    return [0x9e3779b1n, 0x85ebca77n, 0xc2b2ae3dn, 0x27d4eb2fn].map((multiplier, row) => {
      const product = (BigInt(key + 1) * multiplier) % 2n ** 32n;
      return `${row}:${product >> BigInt(32 - bits)}`;
    });
  }

  held() {
    return [...this.window, ...this.probation, ...this.protectedKeys];
  }
}
