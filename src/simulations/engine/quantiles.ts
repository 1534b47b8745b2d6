/** Greatest relative error of a quantile. */
const accuracy = 0.005;
const growth = (1 + accuracy) / (1 - accuracy);
const scale = 1 / Math.log(growth);
const smallest = 1e-9;
const bucketCount = Math.ceil(Math.log(1e18) * scale) + 1;

/**
 * Quantiles of a stream of values ≥ 0 in flat memory. Values are counted in buckets that each end 1 % above their
 * beginning, so the middle of a value's bucket is never more than half a percent off, however many values there are and
 * however they are spread. Masson, Rim & Lee, DDSketch (VLDB 2019).
 *
 * The buckets reach from 10⁻⁹ to 10⁹; what is smaller counts as nothing, what is greater as the greatest value seen.
 */
export class Quantiles {
  readonly #buckets = new Float64Array(bucketCount);
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
    const bucket = Math.min((Math.log(value / smallest) * scale) | 0, bucketCount - 1);
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
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
    for (const [bucket, count] of this.#buckets.entries()) {
      below += count;
      if (rank < below) return this.#within(bucket);
    }
    return this.#most;
  }

  /** The middle of a bucket, by relative error; never outside of what was seen, so equal values come back exactly. */
  #within(bucket: number): number {
    const beginning = smallest * growth ** bucket;
    const middle = (2 * beginning * growth) / (1 + growth);
    return Math.min(Math.max(middle, this.#least), this.#most);
  }
}
