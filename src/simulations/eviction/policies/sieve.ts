import { KeyLists } from '../key-lists.js';
import { bit, type Detail, type Evicting, type QueueView } from '../policy.js';
import { queueView } from '../queue-view.js';

/**
 * SIEVE: a queue, a bit an entry, and a hand that walks from the oldest entry towards the newest. A hit only sets the bit.
 * To make room, the hand clears set bits as it passes and evicts the first entry whose bit is clear. What it spared stays
 * where it is (CLOCK would move it to the front), so old favourites settle behind the hand and new entries, which come in
 * at the head, are soon tried. Zhang, Yang, Yue, Vigfusson & Rashmi, SIEVE is Simpler than LRU (NSDI 2024).
 */
export class Sieve implements Evicting {
  readonly capacity: number;
  evicted = -1;
  readonly #queue: KeyLists;
  readonly #visited: Uint8Array;
  /** Where the next search begins; -1 for the oldest. */
  #hand = -1;

  constructor(capacity: number, keys: number) {
    this.capacity = capacity;
    this.#queue = new KeyLists(keys);
    this.#visited = new Uint8Array(keys);
  }

  get size(): number {
    return this.#queue.size(0);
  }

  access(key: number): boolean {
    this.evicted = -1;
    if (this.has(key)) {
      this.#visited[key] = 1;
      return true;
    }
    if (this.size === this.capacity) this.evicted = this.evict();
    this.#queue.addFirst(0, key);
    this.#visited[key] = 0;
    return false;
  }

  evict(): number {
    if (this.size === 0) return -1;
    let tried = this.#hand < 0 ? this.#queue.last(0) : this.#hand;
    while (this.#visited[tried] === 1) {
      this.#visited[tried] = 0;
      tried = this.#queue.before(tried);
      if (tried < 0) tried = this.#queue.last(0);
    }
    this.#hand = this.#queue.before(tried);
    this.#queue.remove(tried);
    return tried;
  }

  has(key: number): boolean {
    return this.#queue.listOf(key) === 0;
  }

  remove(key: number): void {
    if (!this.has(key)) return;
    if (key === this.#hand) this.#hand = this.#queue.before(key);
    this.#queue.remove(key);
  }

  queues(detail: Detail): readonly QueueView[] {
    const order = 'newest first; ● was read, spared once';
    const hand = this.#hand < 0 ? this.#queue.last(0) : this.#hand;
    const note = (key: number) => bit(this.#visited[key] === 1);
    const value = (key: number) => this.#visited[key] ?? 0;
    return [queueView(this.#queue, 0, detail, { name: 'queue', order, target: this.capacity }, { note, value, hand })];
  }
}
