const rows = 4;
const mostCounted = 15;
/** Odd constants, one a row; the key is multiplied by it and the product's high bits name the counter. */
const multipliers = Int32Array.of(0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f);

/**
 * How often keys were asked for lately, roughly and in little room: four rows of counters, a key has one in each, and the
 * least of its four is the estimate, because collisions only ever add. Counters stop at 15, as four bits would. After
 * `sample` additions every counter is halved, so old fame fades.
 * Cormode & Muthukrishnan (2005); ageing from Einziger, Friedman & Manes, TinyLFU (ACM TOS 2017), section 3.3.
 */
export class CountMin {
  readonly #shift: number;
  readonly #width: number;
  readonly #counters: Uint8Array;
  readonly #sample: number;
  #additions = 0;

  /** At least `width` counters a row, rounded up to a power of two (8 or more). */
  constructor(width: number, sample: number) {
    const bits = Math.max(3, Math.ceil(Math.log2(width)));
    this.#width = 2 ** bits;
    this.#shift = 32 - bits;
    this.#counters = new Uint8Array(rows * this.#width);
    this.#sample = sample;
  }

  add(key: number): void {
    for (let row = 0; row < rows; row++) {
      const counter = this.#counter(row, key);
      const count = this.#counters[counter] as number;
      if (count < mostCounted) this.#counters[counter] = count + 1;
    }
    this.#additions += 1;
    if (this.#additions >= this.#sample) this.#age();
  }

  estimate(key: number): number {
    let least = mostCounted;
    for (let row = 0; row < rows; row++) {
      const count = this.#counters[this.#counter(row, key)] as number;
      if (count < least) least = count;
    }
    return least;
  }

  #counter(row: number, key: number): number {
    return row * this.#width + (Math.imul(key + 1, multipliers[row] as number) >>> this.#shift);
  }

  #age(): void {
    for (let counter = 0; counter < this.#counters.length; counter++) {
      this.#counters[counter] = (this.#counters[counter] as number) >>> 1;
    }
    this.#additions = Math.floor(this.#sample / 2);
  }
}
