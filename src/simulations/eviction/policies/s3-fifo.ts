import { KeyLists } from '../key-lists.js';
import type { Detail, Policy, QueueView } from '../policy.js';
import { queueView } from '../queue-view.js';

const small = 0;
const main = 1;
const ghost = 2;
const mostHits = 3;

/**
 * S3-FIFO: three queues. New keys enter a small one, a tenth of the room; what is read twice there before its turn is
 * up moves to the main one, the rest is forgotten except for its name, which the ghost queue keeps for a while. A key that
 * comes back while its ghost is there goes straight to main. Main is a queue with second chances: an entry with hits goes
 * round again, one hit poorer. So one-hit wonders, most of what real caches see, pass through a tenth of the cache only.
 * Yang, Zhang, Qiu, Yue & Vinayak, FIFO Queues are All You Need for Cache Eviction (SOSP 2023).
 *
 * Variant: the small queue's target is max(1, ⌊capacity ÷ 10⌋), ghosts ⌊0.9 × capacity⌋, at most 3 hits are counted. A
 * victim is sought in main while main holds more than capacity − target or small is empty, else in small, where the search
 * goes on until an entry leaves or none is left; a small victim needs 2 hits to move. A returning ghost is removed before
 * room is made.
 */
export class S3Fifo implements Policy {
  readonly capacity: number;
  evicted = -1;
  readonly #smallTarget: number;
  readonly #ghosts: number;
  readonly #queues: KeyLists;
  readonly #hits: Uint8Array;

  constructor(capacity: number, keys: number) {
    this.capacity = capacity;
    this.#smallTarget = Math.max(1, Math.floor(capacity / 10));
    this.#ghosts = Math.floor(0.9 * capacity);
    this.#queues = new KeyLists(keys, 3);
    this.#hits = new Uint8Array(keys);
  }

  get size(): number {
    return this.#queues.size(small) + this.#queues.size(main);
  }

  access(key: number): boolean {
    this.evicted = -1;
    const queue = this.#queues.listOf(key);
    if (queue === small || queue === main) {
      const hits = this.#hits[key] as number;
      if (hits < mostHits) this.#hits[key] = hits + 1;
      return true;
    }
    if (queue === ghost) this.#queues.remove(key);
    while (this.size >= this.capacity) this.#makeRoom();
    this.#queues.addFirst(queue === ghost ? main : small, key);
    this.#hits[key] = 0;
    return false;
  }

  #makeRoom(): void {
    const inSmall = this.#queues.size(small);
    if (inSmall === 0 || this.#queues.size(main) > this.capacity - this.#smallTarget) this.#tryMain();
    else this.#sweepSmall();
  }

  #tryMain(): void {
    const key = this.#queues.last(main);
    const hits = this.#hits[key] as number;
    if (hits > 0) {
      this.#hits[key] = hits - 1;
      this.#queues.moveFirst(main, key);
    } else {
      this.#queues.remove(key);
      this.evicted = key;
    }
  }

  /** Tries one entry after the other until one leaves or small is empty, whatever that does to main. */
  #sweepSmall(): void {
    for (let key = this.#queues.last(small); key >= 0 && this.evicted < 0; key = this.#queues.last(small)) {
      this.#queues.remove(key);
      if ((this.#hits[key] as number) >= 2) {
        this.#hits[key] = 0;
        this.#queues.addFirst(main, key);
      } else {
        this.evicted = key;
        this.#remember(key);
      }
    }
  }

  #remember(key: number): void {
    if (this.#ghosts === 0) return;
    if (this.#queues.size(ghost) === this.#ghosts) this.#queues.remove(this.#queues.last(ghost));
    this.#queues.addFirst(ghost, key);
  }

  has(key: number): boolean {
    const queue = this.#queues.listOf(key);
    return queue === small || queue === main;
  }

  remove(key: number): void {
    if (this.has(key)) this.#queues.remove(key);
  }

  queues(detail: Detail): readonly QueueView[] {
    const order = 'newest first; × reads counted';
    const hits = { note: (key: number) => `×${this.#hits[key]}` };
    const target = this.#smallTarget;
    const rest = this.capacity - target;
    return [
      queueView(this.#queues, small, detail, { name: 'small', order, target, soft: true }, hits),
      queueView(this.#queues, main, detail, { name: 'main', order, target: rest, soft: true }, hits),
      queueView(this.#queues, ghost, detail, {
        name: 'ghosts',
        order: 'names only',
        target: this.#ghosts,
        held: false,
      }),
    ];
  }
}
