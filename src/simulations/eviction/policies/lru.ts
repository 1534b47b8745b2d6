import { KeyLists } from '../key-lists.js';
import type { Detail, Evicting, QueueView } from '../policy.js';
import { queueView } from '../queue-view.js';

/**
 * Least recently used: every read moves its entry to the front, so the last one is the one unread for longest.
 * It bets that what was read lately is read again soon; a loop one longer than the cache makes it lose every bet.
 */
export class Lru implements Evicting {
  readonly capacity: number;
  evicted = -1;
  readonly #list: KeyLists;

  constructor(capacity: number, keys: number) {
    this.capacity = capacity;
    this.#list = new KeyLists(keys);
  }

  get size(): number {
    return this.#list.size(0);
  }

  access(key: number): boolean {
    this.evicted = -1;
    if (this.has(key)) {
      this.#list.moveFirst(0, key);
      return true;
    }
    if (this.size === this.capacity) this.evicted = this.evict();
    this.#list.addFirst(0, key);
    return false;
  }

  evict(): number {
    const key = this.#list.last(0);
    if (key >= 0) this.#list.remove(key);
    return key;
  }

  has(key: number): boolean {
    return this.#list.listOf(key) === 0;
  }

  remove(key: number): void {
    if (this.has(key)) this.#list.remove(key);
  }

  queues(detail: Detail): readonly QueueView[] {
    return [queueView(this.#list, 0, detail, { name: 'list', order: 'read latest first', target: this.capacity })];
  }
}
