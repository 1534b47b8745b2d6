import { KeyLists } from '../key-lists.js';
import { bit, type Detail, type Evicting, type QueueView } from '../policy.js';
import { queueView } from '../queue-view.js';

/**
 * CLOCK without frames, for objects of different size, which fit no frame: a queue, and whom the hand would spare goes round
 * to its front. With objects of one size it evicts whom `clock.ts` does, for there the hand always points at the oldest.
 */
export class ClockQueue implements Evicting {
  readonly capacity: number;
  evicted = -1;
  readonly #queue: KeyLists;
  readonly #referenced: Uint8Array;

  constructor(capacity: number, keys: number) {
    this.capacity = capacity;
    this.#queue = new KeyLists(keys);
    this.#referenced = new Uint8Array(keys);
  }

  get size(): number {
    return this.#queue.size(0);
  }

  access(key: number): boolean {
    this.evicted = -1;
    if (this.has(key)) {
      this.#referenced[key] = 1;
      return true;
    }
    if (this.size === this.capacity) this.evicted = this.evict();
    this.#queue.addFirst(0, key);
    this.#referenced[key] = 0;
    return false;
  }

  evict(): number {
    let key = this.#queue.last(0);
    while (key >= 0 && this.#referenced[key] === 1) {
      this.#referenced[key] = 0;
      this.#queue.moveFirst(0, key);
      key = this.#queue.last(0);
    }
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
    const order = 'the hand is at its end; ● was read, goes round once';
    const note = (key: number) => bit(this.#referenced[key] === 1);
    const value = (key: number) => this.#referenced[key] ?? 0;
    return [queueView(this.#queue, 0, detail, { name: 'ring', order }, { note, value })];
  }
}
