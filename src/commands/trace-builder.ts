import { Trace, wholeBytes } from '../simulations/engine/trace.js';
import { grown, WordTable } from './word-table.js';

/** Requests that there is room for at first, at most. */
const mostAtFirst = 2 ** 22;

/** Collects the requests of a trace, one after the other. */
export class TraceBuilder {
  readonly #words = new WordTable();
  #requests: Int32Array;
  #length = 0;
  /** Of each word, by its number; null where the trace has no sizes. */
  readonly #sizes: number[] | null;

  /** For a text of so many bytes, with or without sizes. */
  constructor(bytes: number, hasSizes: boolean) {
    this.#requests = new Int32Array(Math.min(1 + (bytes >> 2), mostAtFirst));
    this.#sizes = hasSizes ? [] : null;
  }

  get length(): number {
    return this.#length;
  }

  /** A request for the word that stands in `bytes`; the first size of a word counts. */
  add(bytes: Uint8Array, from: number, to: number, size = 1): void {
    const number = this.#words.numberOf(bytes, from, to);
    if (this.#sizes !== null && number === this.#sizes.length) this.#sizes.push(wholeBytes(size));
    if (this.#length === this.#requests.length) this.#requests = grown(this.#requests, 2 * this.#length);
    this.#requests[this.#length++] = number;
  }

  addWord(word: string, size?: number): void {
    const bytes = Buffer.from(word);
    this.add(bytes, 0, bytes.length, size);
  }

  build(): Trace {
    const words = this.#words;
    const requests = this.#requests.subarray(0, this.#length);
    const sizes = this.#sizes === null ? null : Float64Array.from(this.#sizes);
    return new Trace(requests, words.size, sizes, (key) => words.nameOf(key));
  }
}
