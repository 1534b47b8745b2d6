import type { ByteCache, Detail, QueueView } from '../policy.js';
import { queueView } from '../queue-view.js';
import { WeighedLists } from '../weighed-lists.js';

const small = 0;
const main = 1;
const ghost = 2;
const mostHits = 3;

/**
 * S3-FIFO with objects of different size, as libCacheSim has it: small may hold a tenth of the bytes, main the rest, and the
 * ghosts stand for nine tenths. Small may be over its share until somebody has to go; what is larger than small is not
 * admitted, not even when its ghost is there. Everything else is as in `s3-fifo.ts`.
 */
export class S3FifoBytes implements ByteCache {
  readonly capacity: number;
  readonly displaced: number[] = [];
  readonly #room: number;
  readonly #smallRoom: number;
  readonly #ghostRoom: number;
  readonly #lists: WeighedLists;
  readonly #hits: Uint8Array;

  /** Room for so many entries and so many bytes; `sizes` by key. */
  constructor(capacity: number, sizes: Float64Array, room: number) {
    this.capacity = capacity;
    this.#room = room;
    this.#smallRoom = Math.floor(room * 0.1);
    this.#ghostRoom = Math.floor(room * 0.9);
    this.#lists = new WeighedLists(sizes, 3);
    this.#hits = new Uint8Array(sizes.length);
  }

  get size(): number {
    return this.#lists.keys.size(small) + this.#lists.keys.size(main);
  }

  get bytes(): number {
    return this.#lists.bytes(small) + this.#lists.bytes(main);
  }

  get evicted(): number {
    return this.displaced.at(-1) ?? -1;
  }

  access(key: number): boolean {
    this.displaced.length = 0;
    const list = this.#lists.keys.listOf(key);
    if (list === small || list === main) {
      this.#hits[key] = Math.min((this.#hits[key] as number) + 1, mostHits);
      return true;
    }
    this.#lists.remove(key);
    const size = this.#lists.sizeOf(key);
    if (size > this.#smallRoom) return false;
    while (this.bytes + size > this.#room || this.size === this.capacity) this.#makeRoom();
    this.#lists.putFirst(list === ghost ? main : small, key);
    this.#hits[key] = 0;
    return false;
  }

  #makeRoom(): void {
    const mainIsOver = this.#lists.bytes(main) > this.#room - this.#smallRoom;
    if (mainIsOver || this.#lists.keys.size(small) === 0) this.#sweepMain();
    else this.#sweepSmall();
  }

  #sweepMain(): void {
    for (let key = this.#lists.keys.last(main); key >= 0; key = this.#lists.keys.last(main)) {
      const hits = this.#hits[key] as number;
      if (hits === 0) {
        this.#lists.remove(key);
        this.displaced.push(key);
        return;
      }
      this.#hits[key] = hits - 1;
      this.#lists.putFirst(main, key);
    }
  }

  #sweepSmall(): void {
    for (let key = this.#lists.keys.last(small); key >= 0; key = this.#lists.keys.last(small)) {
      if ((this.#hits[key] as number) < 2) {
        this.#lists.remove(key);
        this.#remember(key);
        this.displaced.push(key);
        return;
      }
      this.#hits[key] = 0;
      this.#lists.putFirst(main, key);
    }
  }

  #remember(key: number): void {
    const size = this.#lists.sizeOf(key);
    if (size > this.#ghostRoom) return;
    while (this.#lists.bytes(ghost) + size > this.#ghostRoom) this.#lists.takeLast(ghost);
    this.#lists.putFirst(ghost, key);
  }

  has(key: number): boolean {
    const list = this.#lists.keys.listOf(key);
    return list === small || list === main;
  }

  remove(key: number): void {
    if (this.has(key)) this.#lists.remove(key);
  }

  queues(detail: Detail): readonly QueueView[] {
    const order = 'newest first; × reads counted';
    const hits = { note: (key: number) => `×${this.#hits[key]}` };
    const { keys } = this.#lists;
    return [
      queueView(keys, small, detail, { name: 'small', order }, hits),
      queueView(keys, main, detail, { name: 'main', order }, hits),
      queueView(keys, ghost, detail, { name: 'ghosts', order: 'names only', held: false }),
    ];
  }
}
