/** Each power of two is cut into this many equal buckets, as a power of two itself. */
const fineness = 7;
/** Powers of two from 2⁻³⁰ (a nanosecond) up to 2³⁰. */
const lowest = -30;
const highest = 30;
const bucketCount = (highest - lowest) << fineness;
const firstBucket = (1023 + lowest) << fineness;
const smallest = 2 ** lowest;

/**
 * Quantiles of a stream of values ≥ 0 in flat memory. Values are counted in buckets that are each 1 ÷ 128 of a power of
 * two wide, so that the middle of a value's bucket is never more than 0.4 % off, however many values there are and however
 * they are spread. The bucket is read off the number itself, from its exponent and the first bits of its fraction: no
 * logarithm is taken. Tene, HdrHistogram (2012); Masson, Rim & Lee, DDSketch (VLDB 2019).
 *
 * The buckets reach from a billionth to a billion; what is smaller counts as nothing, what is greater as the greatest
 * value seen.
 */
export class Quantiles {
  readonly #buckets = new Float64Array(bucketCount);
  readonly #number = new Float64Array(1);
  /** The same number in two halves; the second holds sign, exponent and the beginning of the fraction. */
  readonly #halves = new Uint32Array(this.#number.buffer);
  #count = 0;
  #nothing = 0;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;

  add(value: number): void {
    this.#count += 1;
    if (value < this.#least) this.#least = value;
    if (value > this.#most) this.#most = value;
    if (value < smallest) {
      this.#nothing += 1;
      return;
    }
    this.#number[0] = value;
    const bucket = ((this.#halves[1] as number) >>> (20 - fineness)) - firstBucket;
    if (bucket < bucketCount) this.#buckets[bucket] = (this.#buckets[bucket] as number) + 1;
  }

  get count(): number {
    return this.#count;
  }

  /** The value that a share `q` of all values (0 to 1) does not exceed; null before the first. */
  quantile(q: number): number | null {
    if (this.#count === 0) return null;
    const rank = q * (this.#count - 1);
    let below = this.#nothing;
    if (rank < below) return Math.min(0, this.#most);
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      below += this.#buckets[bucket] as number;
      if (rank < below) return this.#within(bucket);
    }
    return this.#most;
  }

  /** How many values are at most `value`, to the bucket that it falls in. */
  upTo(value: number): number {
    if (value < 0) return 0;
    if (value >= this.#most) return this.#count;
    let below = this.#nothing;
    this.#number[0] = value;
    const last = value < smallest ? -1 : ((this.#halves[1] as number) >>> (20 - fineness)) - firstBucket;
    for (let bucket = 0; bucket <= Math.min(last, bucketCount - 1); bucket++) below += this.#buckets[bucket] as number;
    return below;
  }

  /** The middle of a bucket; never outside of what was seen, so that equal values come back exactly. */
  #within(bucket: number): number {
    const power = 2 ** (lowest + (bucket >> fineness));
    const part = (bucket & ((1 << fineness) - 1)) + 0.5;
    const middle = power * (1 + part / (1 << fineness));
    return Math.min(Math.max(middle, this.#least), this.#most);
  }
}
