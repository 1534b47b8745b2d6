import { KeyLists } from '../key-lists.js';
import { type Detail, type Entry, type Evicting, leftOut, type Profile, type QueueView } from '../policy.js';
import { makeQueueView } from '../queue-view.js';

/**
 * Least frequently used, counting reads only while an entry is held; a tie evicts the one unread for longest.
 * Entries with the same count share a bucket, a list with the latest read first, and the buckets are chained by rising
 * count. A read moves its entry into the next bucket; the victim is the last of the first bucket. Everything takes
 * constant time. Shah, Mitra & Matani, An O(1) algorithm for implementing the LFU cache eviction scheme (2010).
 */
export class Lfu implements Evicting {
  readonly capacity: number;
  evicted = -1;
  #size = 0;
  /** Each list is a bucket; one more than there can be counts at rest, because a read opens the next before it leaves. */
  readonly #buckets: KeyLists;
  readonly #count: Int32Array;
  readonly #higher: Int32Array;
  readonly #lower: Int32Array;
  readonly #spare: Int32Array;
  #spares: number;
  /** The bucket before the lowest: it holds nothing and counts 0. */
  readonly #ground: number;

  constructor(capacity: number, keys: number) {
    const buckets = capacity + 1;
    this.capacity = capacity;
    this.#buckets = new KeyLists(keys, buckets);
    this.#count = new Int32Array(buckets + 1);
    this.#higher = new Int32Array(buckets + 1).fill(buckets);
    this.#lower = new Int32Array(buckets + 1).fill(buckets);
    this.#spare = Int32Array.from({ length: buckets }, (_, index) => index);
    this.#spares = buckets;
    this.#ground = buckets;
  }

  get size(): number {
    return this.#size;
  }

  access(key: number): boolean {
    this.evicted = -1;
    const bucket = this.#buckets.listOf(key);
    if (bucket >= 0) {
      this.#raise(key, bucket);
      return true;
    }
    if (this.#size === this.capacity) this.evicted = this.evict();
    this.#buckets.addFirst(this.#bucketAfter(this.#ground, 1), key);
    this.#size += 1;
    return false;
  }

  evict(): number {
    if (this.#size === 0) return -1;
    const key = this.#buckets.last(this.#higher[this.#ground] as number);
    this.remove(key);
    return key;
  }

  #raise(key: number, bucket: number): void {
    const count = (this.#count[bucket] as number) + 1;
    // A favourite that is alone with its count takes its bucket along.
    if (this.#buckets.size(bucket) === 1 && this.#count[this.#higher[bucket] as number] !== count) {
      this.#count[bucket] = count;
      return;
    }
    const next = this.#bucketAfter(bucket, count);
    this.#buckets.moveFirst(next, key);
    this.#closeIfEmpty(bucket);
  }

  /** The bucket with this count, which comes right after another; opened if it is not there. */
  #bucketAfter(bucket: number, count: number): number {
    const next = this.#higher[bucket] as number;
    if (this.#count[next] === count) return next;
    const opened = this.#spare[--this.#spares] as number;
    this.#count[opened] = count;
    this.#higher[bucket] = opened;
    this.#lower[opened] = bucket;
    this.#higher[opened] = next;
    this.#lower[next] = opened;
    return opened;
  }

  #closeIfEmpty(bucket: number): void {
    if (this.#buckets.size(bucket) > 0) return;
    const lower = this.#lower[bucket] as number;
    const higher = this.#higher[bucket] as number;
    this.#higher[lower] = higher;
    this.#lower[higher] = lower;
    this.#spare[this.#spares++] = bucket;
  }

  has(key: number): boolean {
    return this.#buckets.listOf(key) >= 0;
  }

  remove(key: number): void {
    const bucket = this.#buckets.listOf(key);
    if (bucket < 0) return;
    this.#buckets.remove(key);
    this.#closeIfEmpty(bucket);
    this.#size -= 1;
  }

  /** From the highest count to the lowest, so that the last one is the next to go. */
  queues({ entries: most, cells }: Detail): readonly QueueView[] {
    const whole = this.#size <= most;
    const coming = this.#walk(this.#higher, whole ? most : Math.floor((most - 1) / 2), true).reverse();
    const top = whole ? [] : [...this.#walk(this.#lower, most - 1 - coming.length, false), { key: leftOut }];
    const label = { name: 'entries', order: 'most reads first', target: this.capacity };
    return [makeQueueView(label, this.#size, [...top, ...coming], whole ? null : this.#profile(cells))];
  }

  /** Entries from one end of the chain of buckets on. */
  #walk(chain: Int32Array, atMost: number, oldestFirst: boolean): Entry[] {
    const entries: Entry[] = [];
    for (let bucket = chain[this.#ground] as number; bucket !== this.#ground; bucket = chain[bucket] as number) {
      const note = `×${this.#count[bucket]}`;
      let key = oldestFirst ? this.#buckets.last(bucket) : this.#buckets.first(bucket);
      for (; key >= 0; key = oldestFirst ? this.#buckets.before(key) : this.#buckets.after(key)) {
        if (entries.length === atMost) return entries;
        entries.push({ key, note });
      }
    }
    return entries;
  }

  /** Counts from the highest to the lowest, on a scale of powers of two. */
  #profile(atMost: number): Profile {
    const cells = Math.min(atMost, this.#size);
    const highest = this.#lower[this.#ground] as number;
    const scale = Math.log2(1 + (this.#count[highest] ?? 1));
    const values: number[] = [];
    let passed = 0;
    for (let bucket = highest; bucket !== this.#ground; bucket = this.#lower[bucket] as number) {
      passed += this.#buckets.size(bucket);
      const value = Math.log2(1 + (this.#count[bucket] ?? 1)) / scale;
      while (values.length < cells && (values.length * this.#size) / cells < passed) values.push(value);
    }
    return { values, hand: -1 };
  }
}
