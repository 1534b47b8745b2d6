/**
 * Statistics of a run in progress. Each takes one observation at a time and keeps a fixed amount of memory.
 */

/** Mean of a quantity over time: each value weighs as long as it lasted. What lies before the warm-up does not count. */
export class TimeAverage {
  readonly #warmUp: number;
  #since: number;
  #value: number;
  #area = 0;

  /** `value` at time 0; `warmUp` in simulated seconds. */
  constructor(value = 0, warmUp = 0) {
    this.#value = value;
    this.#warmUp = warmUp;
    this.#since = warmUp;
  }

  get value(): number {
    return this.#value;
  }

  /** The quantity takes a new value. Times never go back. */
  set(at: number, value: number): void {
    if (at > this.#since) {
      this.#area += (at - this.#since) * this.#value;
      this.#since = at;
    }
    this.#value = value;
  }

  /** Value × seconds since the warm-up: what was accumulated by time `at`. */
  area(at: number): number {
    return this.#area + Math.max(0, at - this.#since) * this.#value;
  }

  /** The mean up to time `at`; the value itself while no time has passed. */
  mean(at: number): number {
    const time = at - this.#warmUp;
    return time > 0 ? this.area(at) / time : this.#value;
  }
}

/** Mean and variance of observations that come one at a time, without cancellation. Welford, Technometrics 4 (1962). */
export class Moments {
  #count = 0;
  #mean = 0;
  #squares = 0;

  add(value: number): void {
    this.#count += 1;
    const off = value - this.#mean;
    this.#mean += off / this.#count;
    this.#squares += off * (value - this.#mean);
  }

  get count(): number {
    return this.#count;
  }

  /** Null before the first observation. */
  get mean(): number | null {
    return this.#count > 0 ? this.#mean : null;
  }

  /** The unbiased estimate; null before the second observation. */
  get variance(): number | null {
    return this.#count > 1 ? this.#squares / (this.#count - 1) : null;
  }
}

const fewestBatches = 20;
const mostBatches = 2 * fewestBatches;

/**
 * How sure a mean is when its observations depend on each other, as waiting times in a queue do. The observations are cut
 * into 20 to 40 batches; two neighbours together are long enough for their means to be nearly independent, so Student's t
 * holds for those. When the 40th batch is full, neighbours merge and batches get twice as long: memory is flat and the run's length need not be known.
 * Law & Kelton, Simulation Modeling and Analysis, section 9.5.3.
 */
export class BatchMeans {
  readonly #sums = new Float64Array(mostBatches);
  #batches = 0;
  #length = 1;
  #sum = 0;
  #count = 0;

  add(value: number): void {
    this.#sum += value;
    this.#count += 1;
    if (this.#count < this.#length) return;
    this.#sums[this.#batches++] = this.#sum;
    this.#sum = 0;
    this.#count = 0;
    if (this.#batches === mostBatches) this.#merge();
  }

  #merge(): void {
    for (let batch = 0; batch < fewestBatches; batch++) {
      this.#sums[batch] = (this.#sums[2 * batch] ?? 0) + (this.#sums[2 * batch + 1] ?? 0);
    }
    this.#batches = fewestBatches;
    this.#length *= 2;
  }

  /** Half the width of the 95 % confidence interval of the mean; null while there are fewer than 20 batches. */
  get halfWidth95(): number | null {
    if (this.#batches < fewestBatches) return null;
    const means = new Moments();
    for (let batch = 0; batch + 1 < this.#batches; batch += 2) {
      means.add(((this.#sums[batch] ?? 0) + (this.#sums[batch + 1] ?? 0)) / (2 * this.#length));
    }
    return student975(means.count - 1) * Math.sqrt((means.variance ?? 0) / means.count);
  }
}

/** The 97.5 % points of Student's t for 1 to 8 degrees of freedom, where the series is too coarse. Abramowitz & Stegun, table 26.10. */
const fewFreedoms = [12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306];

/** The 97.5 % point of Student's t, to 4 digits. Abramowitz & Stegun 26.7.5. */
export function student975(freedom: number): number {
  const known = fewFreedoms[freedom - 1];
  if (known !== undefined) return known;
  const z = 1.959963984540054;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
