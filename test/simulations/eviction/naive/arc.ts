import { type Naive, without } from './naive.js';

/** ARC(c), figure 4 of Megiddo & Modha (FAST 2003), line by line. MRU is at index 0, LRU at the end. */
export class NaiveArc implements Naive {
  T1: number[] = [];
  T2: number[] = [];
  B1: number[] = [];
  B2: number[] = [];
  p = 0;
  constructor(readonly c: number) {}

  access(x: number): boolean {
    const { c } = this;
    // Case I: x is in T1 or T2. A cache hit. Move x to MRU position in T2.
    if (this.T1.includes(x) || this.T2.includes(x)) {
      this.T1 = without(this.T1, x);
      this.T2 = [x, ...without(this.T2, x)];
      return true;
    }
    // Case II: x is in B1.
    if (this.B1.includes(x)) {
      const delta = this.B1.length >= this.B2.length ? 1 : this.B2.length / this.B1.length;
      this.p = Math.min(this.p + delta, c);
      this.replace(x);
      this.B1 = without(this.B1, x);
      this.T2 = [x, ...this.T2];
      return false;
    }
    // Case III: x is in B2.
    if (this.B2.includes(x)) {
      const delta = this.B2.length >= this.B1.length ? 1 : this.B1.length / this.B2.length;
      this.p = Math.max(this.p - delta, 0);
      this.replace(x);
      this.B2 = without(this.B2, x);
      this.T2 = [x, ...this.T2];
      return false;
    }
    // Case IV: x is not in T1, B1, T2 or B2.
    if (this.T1.length + this.B1.length === c) {
      if (this.T1.length < c) {
        this.B1 = this.B1.slice(0, -1);
        this.replace(x);
      } else {
        this.T1 = this.T1.slice(0, -1);
      }
    } else if (this.T1.length + this.B1.length < c) {
      const all = this.T1.length + this.T2.length + this.B1.length + this.B2.length;
      if (all >= c) {
        if (all === 2 * c) this.B2 = this.B2.slice(0, -1);
        this.replace(x);
      }
    }
    this.T1 = [x, ...this.T1];
    return false;
  }

  replace(x: number) {
    const { T1, T2, B1, B2, p } = this;
    if (T1.length > 0 && (T1.length > p || (B2.includes(x) && T1.length === p))) {
      this.B1 = [...T1.slice(-1), ...B1];
      this.T1 = T1.slice(0, -1);
    } else {
      this.B2 = [...T2.slice(-1), ...B2];
      this.T2 = T2.slice(0, -1);
    }
  }

  held() {
    return [...this.T1, ...this.T2];
  }
}
