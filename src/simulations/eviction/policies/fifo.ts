import { KeyLists } from '../key-lists.js';
import type { Detail, Evicting, QueueView } from '../policy.js';
import { queueView } from '../queue-view.js';

/** First in, first out: the entry that came in longest ago leaves, however often it was read. */
export class Fifo implements Evicting {
  readonly capacity: number;
  evicted = -1;
  readonly #queue: KeyLists;

  constructor(capacity: number, keys: number) {
    this.capacity = capacity;
    this.#queue = new KeyLists(keys);
  }

  get size(): number {
    return this.#queue.size(0);
  }

  access(key: number): boolean {
    this.evicted = -1;
    if (this.has(key)) return true;
    if (this.size === this.capacity) this.evicted = this.evict();
    this.#queue.addFirst(0, key);
    return false;
  }

  evict(): number {
    const key = this.#queue.last(0);
    if (key >= 0) this.#queue.remove(key);
    return key;
  }

  has(key: number): boolean {
    return this.#queue.listOf(key) === 0;
  }

  remove(key: number): void {
    if (this.has(key)) this.#queue.remove(key);
  }

  queues(detail: Detail): readonly QueueView[] {
    return [queueView(this.#queue, 0, detail, { name: 'queue', order: 'newest first', target: this.capacity })];
  }
}
