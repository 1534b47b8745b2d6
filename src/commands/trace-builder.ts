import { Trace, wholeBytes } from '../simulations/engine/trace.js';
import { hashOf, WordTable } from './word-table.js';

/** Collects the requests of a trace, one after the other. */
export class TraceBuilder {
  readonly #words = new WordTable();
  #requests = new Int32Array(2 ** 16);
  #length = 0;
  /** Of each word, by its number; null where the trace has no sizes. */
  readonly #sizes: number[] | null;

  constructor(hasSizes = false) {
    this.#sizes = hasSizes ? [] : null;
  }

  get length(): number {
    return this.#length;
  }

  /** A request for the word that stands in `bytes`; `hash` is `hashOf` the same, `size` counts the first time. */
  add(bytes: Uint8Array, from: number, to: number, hash: number, size = 1): void {
    const number = this.#words.numberOf(bytes, from, to, hash);
    if (this.#sizes !== null && number === this.#sizes.length) this.#sizes.push(wholeBytes(size));
    if (this.#length === this.#requests.length) {
      const requests = new Int32Array(2 * this.#length);
      requests.set(this.#requests);
      this.#requests = requests;
    }
    this.#requests[this.#length++] = number;
  }

  addWord(word: string, size?: number): void {
    const bytes = Buffer.from(word);
    this.add(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length), size);
  }

  build(): Trace {
    const words = this.#words;
    const requests = this.#requests.subarray(0, this.#length);
    const sizes = this.#sizes === null ? null : Float64Array.from(this.#sizes);
    return new Trace(requests, words.size, sizes, (key) => words.nameOf(key));
  }
}
