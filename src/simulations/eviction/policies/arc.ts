import { KeyLists } from '../key-lists.js';
import type { Detail, Policy, QueueView } from '../policy.js';
import { queueView } from '../queue-view.js';

const recent = 0;
const frequent = 1;
const recentGhosts = 2;
const frequentGhosts = 3;

/**
 * ARC keeps what was read once lately (T1) apart from what was read at least twice (T2), and remembers the names of what
 * each of them lost (B1, B2). A read that finds its name in B1 says that T1 is too small, one in B2 that T2 is; the target
 * size p of T1 moves accordingly, by more where the ghost list is the shorter of the two. So it tunes itself between
 * recency and frequency. Megiddo & Modha, ARC: A Self-Tuning, Low Overhead Replacement Cache (FAST 2003), figure 4, with p
 * as a real number. The cases below are numbered as there.
 */
export class Arc implements Policy {
  readonly capacity: number;
  evicted = -1;
  readonly #lists: KeyLists;
  /** The target size of T1: the paper's p, from 0 to capacity. */
  #target = 0;

  constructor(capacity: number, keys: number) {
    this.capacity = capacity;
    this.#lists = new KeyLists(keys, 4);
  }

  get size(): number {
    return this.#lists.size(recent) + this.#lists.size(frequent);
  }

  access(key: number): boolean {
    this.evicted = -1;
    const list = this.#lists.listOf(key);
    // Case I.
    if (list === recent || list === frequent) {
      this.#lists.moveFirst(frequent, key);
      return true;
    }
    if (list < 0) this.#admit(key);
    else this.#revive(key, list);
    return false;
  }

  /** Cases II and III: a ghost comes back. */
  #revive(key: number, list: number): void {
    const inB1 = this.#lists.size(recentGhosts);
    const inB2 = this.#lists.size(frequentGhosts);
    if (list === recentGhosts) this.#target = Math.min(this.#target + Math.max(inB2 / inB1, 1), this.capacity);
    else this.#target = Math.max(this.#target - Math.max(inB1 / inB2, 1), 0);
    this.#replace(list === frequentGhosts);
    this.#lists.moveFirst(frequent, key);
  }

  /** Case IV: a key that no list knows. */
  #admit(key: number): void {
    const inT1 = this.#lists.size(recent);
    const inL1 = inT1 + this.#lists.size(recentGhosts);
    const known = inL1 + this.#lists.size(frequent) + this.#lists.size(frequentGhosts);
    if (inL1 === this.capacity) {
      if (inT1 < this.capacity) {
        this.#lists.remove(this.#lists.last(recentGhosts));
        this.#replace(false);
      } else {
        this.evicted = this.#lists.last(recent);
        this.#lists.remove(this.evicted);
      }
    } else if (known >= this.capacity) {
      if (known === 2 * this.capacity) this.#lists.remove(this.#lists.last(frequentGhosts));
      this.#replace(false);
    }
    this.#lists.addFirst(recent, key);
  }

  /** The paper's REPLACE: T1 or T2 gives up its last entry, whose name goes to the ghosts. */
  #replace(fromB2: boolean): void {
    // Keys that were dropped for another reason may have left room.
    if (this.size < this.capacity) return;
    const inT1 = this.#lists.size(recent);
    const overTarget = inT1 > this.#target || (fromB2 && inT1 === this.#target);
    const list = inT1 > 0 && (overTarget || this.#lists.size(frequent) === 0) ? recent : frequent;
    this.evicted = this.#lists.last(list);
    this.#lists.moveFirst(list === recent ? recentGhosts : frequentGhosts, this.evicted);
  }

  has(key: number): boolean {
    const list = this.#lists.listOf(key);
    return list === recent || list === frequent;
  }

  remove(key: number): void {
    if (this.has(key)) this.#lists.remove(key);
  }

  queues(detail: Detail): readonly QueueView[] {
    const order = 'read latest first';
    const ghosts = { order: 'names only', held: false } as const;
    const target = this.#target;
    const rest = this.capacity - target;
    return [
      queueView(this.#lists, recentGhosts, detail, { name: 'B1 lost by T1', ...ghosts }),
      queueView(this.#lists, recent, detail, { name: 'T1 read once', order, target, soft: true }),
      queueView(this.#lists, frequent, detail, { name: 'T2 read again', order, target: rest, soft: true }),
      queueView(this.#lists, frequentGhosts, detail, { name: 'B2 lost by T2', ...ghosts }),
    ];
  }
}
