import type { Stream } from '../engine/streams.js';

/** The probability of each of `keys` ranks when popularity falls as 1 ÷ rank^exponent; 0 makes all alike. Zipf (1949). */
export function zipfProbabilities(keys: number, exponent: number): Float64Array {
  const probabilities = new Float64Array(keys);
  let sum = 0;
  for (let rank = 0; rank < keys; rank++) sum += probabilities[rank] = (rank + 1) ** -exponent;
  for (let rank = 0; rank < keys; rank++) probabilities[rank] = (probabilities[rank] as number) / sum;
  return probabilities;
}

/**
 * Draws ranks with given probabilities in constant time. The unit square is cut into one column a rank; each column holds
 * its own rank up to a height and one other rank, its alias, above. A draw picks a point of the square.
 * Walker (1977), set up as by Vose (1991).
 */
export class Alias {
  readonly #columns: number;
  readonly #height: Float64Array;
  readonly #alias: Int32Array;

  constructor(probabilities: Float64Array) {
    const columns = probabilities.length;
    this.#columns = columns;
    this.#height = probabilities.map((probability) => probability * columns);
    this.#alias = Int32Array.from(probabilities.keys());
    const low: number[] = [];
    const high: number[] = [];
    for (const [rank, height] of this.#height.entries()) (height < 1 ? low : high).push(rank);
    for (let poor = low.pop(), rich = high.pop(); poor !== undefined && rich !== undefined; poor = low.pop()) {
      this.#alias[poor] = rich;
      const left = (this.#height[rich] as number) - 1 + (this.#height[poor] as number);
      this.#height[rich] = left;
      if (left >= 1) continue;
      low.push(rich);
      rich = high.pop();
    }
    // What is left over is 1 but for rounding.
    for (const rank of [...low, ...high]) this.#height[rank] = 1;
  }

  draw(stream: Stream): number {
    const point = stream.uniform() * this.#columns;
    const column = Math.floor(point);
    return point - column < (this.#height[column] as number) ? column : (this.#alias[column] as number);
  }
}
