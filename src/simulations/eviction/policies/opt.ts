import { type Detail, leftOut, type Policy, type QueueView } from '../policy.js';
import { makeQueueView } from '../queue-view.js';

/**
 * OPT: evicts the entry that will not be needed for the longest time. No policy that must admit can miss less, and none
 * can be built, because it reads the future: it is the yardstick. Belady (IBM Systems Journal, 1966).
 * The entries lie in a binary heap with the farthest next use on top.
 */
export class Opt implements Policy {
  readonly capacity: number;
  evicted = -1;
  /** For each request, in order, when its key is requested next. */
  readonly #nextUses: Int32Array;
  #request = 0;
  #size = 0;
  readonly #heap: Int32Array;
  /** The place of each key in the heap, plus one; 0 when it is not held. */
  readonly #place: Int32Array;
  readonly #nextUse: Int32Array;

  /** `nextUses` as `nextUsesOf` makes it. */
  constructor(capacity: number, keys: number, nextUses: Int32Array) {
    this.capacity = capacity;
    this.#nextUses = nextUses;
    this.#heap = new Int32Array(capacity);
    this.#place = new Int32Array(keys);
    this.#nextUse = new Int32Array(keys);
  }

  get size(): number {
    return this.#size;
  }

  /** Must be called with the very requests that `nextUses` was made from. */
  access(key: number): boolean {
    this.evicted = -1;
    this.#nextUse[key] = this.#nextUses[this.#request++] ?? never;
    const hit = this.has(key);
    if (!hit && this.#size === this.capacity) {
      this.evicted = this.#heap[0] as number;
      this.remove(this.evicted);
    }
    // A held key's next use can only have moved away, so it rises.
    this.#rise(hit ? (this.#place[key] as number) - 1 : this.#size++, key);
    return hit;
  }

  has(key: number): boolean {
    return this.#place[key] !== 0;
  }

  remove(key: number): void {
    const hole = (this.#place[key] as number) - 1;
    if (hole < 0) return;
    this.#place[key] = 0;
    const last = this.#heap[--this.#size] as number;
    if (last === key) return;
    this.#sink(hole, last);
    this.#rise((this.#place[last] as number) - 1, last);
  }

  #rise(from: number, key: number): void {
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.#later(key, this.#heap[parent] as number)) break;
      this.#put(hole, this.#heap[parent] as number);
      hole = parent;
    }
    this.#put(hole, key);
  }

  #sink(from: number, key: number): void {
    let hole = from;
    for (let child = 2 * hole + 1; child < this.#size; child = 2 * hole + 1) {
      const right = child + 1;
      if (right < this.#size && this.#later(this.#heap[right] as number, this.#heap[child] as number)) child = right;
      if (!this.#later(this.#heap[child] as number, key)) break;
      this.#put(hole, this.#heap[child] as number);
      hole = child;
    }
    this.#put(hole, key);
  }

  #put(place: number, key: number): void {
    this.#heap[place] = key;
    this.#place[key] = place + 1;
  }

  #later(key: number, other: number): boolean {
    return (this.#nextUse[key] as number) > (this.#nextUse[other] as number);
  }

  queues(detail: Detail): readonly QueueView[] {
    const keys = [...this.#heap.subarray(0, this.#size)];
    const use = (key: number) => this.#nextUse[key] ?? never;
    keys.sort((one, other) => use(one) - use(other));
    const surplus = keys.length - detail.entries;
    if (surplus > 0) keys.splice(Math.ceil((detail.entries - 1) / 2), surplus + 1, leftOut);
    const noted = (key: number) => (use(key) === never ? 'never' : `at ${use(key) + 1}`);
    const entries = keys.map((key) => (key === leftOut ? { key } : { key, note: noted(key) }));
    const label = { name: 'entries', order: 'next needed soonest first', target: this.capacity };
    return [makeQueueView(label, this.#size, entries, null)];
  }
}

/** The next use of a key that is not requested again. */
export const never = 0x7fffffff;

/** For each request, the number (from 0) of the next request of the same key; `never` where there is none. */
export function nextUsesOf(requests: Int32Array, keys: number): Int32Array {
  const nextOf = new Int32Array(keys).fill(never);
  const nextUses = new Int32Array(requests.length);
  for (let request = requests.length - 1; request >= 0; request--) {
    const key = requests[request] as number;
    nextUses[request] = nextOf[key] as number;
    nextOf[key] = request;
  }
  return nextUses;
}
