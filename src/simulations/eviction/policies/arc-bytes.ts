import type { ByteCache, Detail, QueueView } from '../policy.js';
import { queueView } from '../queue-view.js';
import { WeighedLists } from '../weighed-lists.js';

const recent = 0;
const frequent = 1;
const recentGhosts = 2;
const frequentGhosts = 3;

/**
 * ARC with objects of different size, as libCacheSim has it: lists, ghosts and the target p are measured in bytes, and what
 * the paper does once for a page is done until the object fits. A ghost that comes back still moves p by the ratio of the
 * ghost lists, one byte at least, so that p, which for pages crosses the whole range, hardly moves. Everything else is as in
 * `arc.ts`.
 */
export class ArcBytes implements ByteCache {
  readonly capacity: number;
  readonly displaced: number[] = [];
  readonly #room: number;
  readonly #lists: WeighedLists;
  /** The target of T1 in bytes: the paper's p, from 0 to the room. */
  #target = 0;

  /** Room for so many entries and so many bytes; `sizes` by key. */
  constructor(capacity: number, sizes: Float64Array, room: number) {
    this.capacity = capacity;
    this.#room = room;
    this.#lists = new WeighedLists(sizes, 4);
  }

  get size(): number {
    return this.#lists.keys.size(recent) + this.#lists.keys.size(frequent);
  }

  get bytes(): number {
    return this.#lists.bytes(recent) + this.#lists.bytes(frequent);
  }

  get evicted(): number {
    return this.displaced.at(-1) ?? -1;
  }

  access(key: number): boolean {
    this.displaced.length = 0;
    const list = this.#lists.keys.listOf(key);
    if (list === recent || list === frequent) {
      this.#lists.putFirst(frequent, key);
      return true;
    }
    if (list >= 0) this.#learn(list);
    this.#lists.remove(key);
    const size = this.#lists.sizeOf(key);
    if (size > this.#room) return false;
    while (this.bytes + size > this.#room || this.size === this.capacity) {
      if (list < 0) this.#admit(size);
      else this.#replace(list === frequentGhosts);
    }
    this.#lists.putFirst(list < 0 ? recent : frequent, key);
    return false;
  }

  /** A ghost comes back: its list was too short. */
  #learn(list: number): void {
    const inB1 = this.#lists.bytes(recentGhosts);
    const inB2 = this.#lists.bytes(frequentGhosts);
    if (list === recentGhosts) this.#target = Math.min(this.#target + Math.max(inB2 / inB1, 1), this.#room);
    else this.#target = Math.max(this.#target - Math.max(inB1 / inB2, 1), 0);
  }

  /** The paper's case IV, once. */
  #admit(size: number): void {
    const inL1 = this.#lists.bytes(recent) + this.#lists.bytes(recentGhosts);
    const inL2 = this.#lists.bytes(frequent) + this.#lists.bytes(frequentGhosts);
    if (inL1 + size > this.#room) {
      if (this.#lists.takeLast(recentGhosts) < 0) {
        this.displaced.push(this.#lists.takeLast(recent));
        return;
      }
    } else if (inL1 + inL2 >= 2 * this.#room) this.#lists.takeLast(frequentGhosts);
    this.#replace(false);
  }

  /** The paper's REPLACE: T1 or T2 gives up its last entry, whose name goes to the ghosts. */
  #replace(fromB2: boolean): void {
    const inT1 = this.#lists.bytes(recent);
    const overTarget = inT1 > this.#target || (fromB2 && inT1 === this.#target);
    const isRecent = (inT1 > 0 && overTarget) || this.#lists.bytes(frequent) === 0;
    const key = this.#lists.takeLast(isRecent ? recent : frequent);
    this.#lists.putFirst(isRecent ? recentGhosts : frequentGhosts, key);
    this.displaced.push(key);
  }

  has(key: number): boolean {
    const list = this.#lists.keys.listOf(key);
    return list === recent || list === frequent;
  }

  remove(key: number): void {
    if (this.has(key)) this.#lists.remove(key);
  }

  queues(detail: Detail): readonly QueueView[] {
    const order = 'read latest first';
    const ghosts = { order: 'names only', held: false } as const;
    const { keys } = this.#lists;
    return [
      queueView(keys, recentGhosts, detail, { name: 'B1 lost by T1', ...ghosts }),
      queueView(keys, recent, detail, { name: 'T1 read once', order }),
      queueView(keys, frequent, detail, { name: 'T2 read again', order }),
      queueView(keys, frequentGhosts, detail, { name: 'B2 lost by T2', ...ghosts }),
    ];
  }
}
