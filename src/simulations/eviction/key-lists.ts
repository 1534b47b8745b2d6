const next = 0;
const previous = 1;
const stride = 2;

/**
 * Doubly linked lists whose links lie in a flat array, indexed by the key itself: whole numbers from 0 on. A key is in one
 * list at most, so any number of lists share the array. Adding, finding and removing take constant time, and nothing is
 * ever allocated. Each list closes into a ring through a sentinel behind the last key, so no end is a special case.
 */
export class KeyLists {
  readonly #keys: number;
  readonly #links: Int32Array;
  /** The list that each key is in, plus one; 0 for none. Apart from the links, for most reads ask for nothing else. */
  readonly #home: Uint8Array | Int32Array;
  readonly #size: Int32Array;

  /** `lists` empty lists for keys below `keys`. */
  constructor(keys: number, lists = 1) {
    this.#keys = keys;
    this.#links = new Int32Array(stride * (keys + lists));
    this.#home = lists < 255 ? new Uint8Array(keys) : new Int32Array(keys);
    this.#size = new Int32Array(lists);
    for (let sentinel = keys; sentinel < keys + lists; sentinel++) {
      this.#links[stride * sentinel + next] = sentinel;
      this.#links[stride * sentinel + previous] = sentinel;
    }
  }

  /** The list that a key is in; -1 for none. */
  listOf(key: number): number {
    return (this.#home[key] as number) - 1;
  }

  size(list: number): number {
    return this.#size[list] as number;
  }

  /** -1 when the list is empty, as with all that follow. */
  first(list: number): number {
    return this.after(this.#keys + list);
  }

  last(list: number): number {
    return this.before(this.#keys + list);
  }

  /** The neighbour towards the first. */
  before(key: number): number {
    const index = this.#links[stride * key + previous] as number;
    return index < this.#keys ? index : -1;
  }

  /** The neighbour towards the last. */
  after(key: number): number {
    const index = this.#links[stride * key + next] as number;
    return index < this.#keys ? index : -1;
  }

  /** Puts a key that is in no list at the front of one. */
  addFirst(list: number, key: number): void {
    const links = this.#links;
    const at = stride * key;
    const sentinel = stride * (this.#keys + list);
    const second = links[sentinel + next] as number;
    links[at + next] = second;
    links[at + previous] = this.#keys + list;
    links[stride * second + previous] = key;
    links[sentinel + next] = key;
    this.#home[key] = list + 1;
    this.#size[list] = (this.#size[list] as number) + 1;
  }

  /** Takes a key out of the list that it is in. */
  remove(key: number): void {
    const links = this.#links;
    const at = stride * key;
    const before = links[at + previous] as number;
    const after = links[at + next] as number;
    links[stride * before + next] = after;
    links[stride * after + previous] = before;
    const list = (this.#home[key] as number) - 1;
    this.#home[key] = 0;
    this.#size[list] = (this.#size[list] as number) - 1;
  }

  /** Moves a key that is in some list to the front of one. */
  moveFirst(list: number, key: number): void {
    if (this.#links[stride * (this.#keys + list) + next] === key) return;
    this.remove(key);
    this.addFirst(list, key);
  }
}
