import { KeyLists } from './key-lists.js';

/** Lists of keys that know how many bytes stand in each. A key is in one list at most. */
export class WeighedLists {
  readonly keys: KeyLists;
  readonly #sizes: Float64Array;
  readonly #bytes: Float64Array;

  /** `lists` empty lists; `sizes` are the bytes of each key. */
  constructor(sizes: Float64Array, lists: number) {
    this.keys = new KeyLists(sizes.length, lists);
    this.#sizes = sizes;
    this.#bytes = new Float64Array(lists);
  }

  bytes(list: number): number {
    return this.#bytes[list] as number;
  }

  sizeOf(key: number): number {
    return this.#sizes[key] as number;
  }

  /** Puts a key at the front of a list, wherever it was. */
  putFirst(list: number, key: number): void {
    this.remove(key);
    this.keys.addFirst(list, key);
    this.#bytes[list] = this.bytes(list) + this.sizeOf(key);
  }

  /** Takes a key out of the list that it is in; no matter when it is in none. */
  remove(key: number): void {
    const list = this.keys.listOf(key);
    if (list < 0) return;
    this.keys.remove(key);
    this.#bytes[list] = this.bytes(list) - this.sizeOf(key);
  }

  /** Takes the last key out of a list, and says which it was; -1 where the list is empty. */
  takeLast(list: number): number {
    const key = this.keys.last(list);
    if (key >= 0) this.remove(key);
    return key;
  }
}
