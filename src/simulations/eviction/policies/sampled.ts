import type { Stream } from '../../engine/streams.js';
import { type Detail, type Entry, type Evicting, leftOut, type QueueView } from '../policy.js';
import { makeQueueView } from '../queue-view.js';

/** Places in the pool of good candidates: `EVPOOL_SIZE`. */
const poolSize = 16;

/** What a sampled policy draws with, and how it is set. */
export interface Sampling {
  readonly stream: Stream;
  /** Keys that are looked at for each eviction: `maxmemory-samples`. */
  readonly samples: number;
}

/**
 * What Redis's allkeys-lru and allkeys-lfu have in common: no list of all keys in order, but a few keys at random each time
 * somebody has to go. They compete for the sixteen places of a pool that is kept from one eviction to the next, in the order
 * of a score as it was when they were drawn; the one with the highest goes. Who was drawn twice has two places, and one that
 * has gone by then is passed over. A key that was read since keeps its old score: Redis does not look again.
 * Redis 7, evict.c; redis.io, Key eviction, "Approximated LRU algorithm".
 *
 * Variant: keys are drawn uniformly, with replacement, among those held, where Redis takes neighbours in its hash table; and
 * room is made before the new key is in, not at the next command.
 */
export abstract class Sampled implements Evicting {
  readonly capacity: number;
  evicted = -1;
  readonly #stream: Stream;
  readonly #samples: number;
  /** The keys held, in no order, and where in there each is, plus one. */
  readonly #held: Int32Array;
  readonly #placeOf: Int32Array;
  #size = 0;
  /** By rising score. */
  readonly #pool = new Int32Array(poolSize);
  readonly #scores = new Float64Array(poolSize);
  #pooled = 0;
  /** Requests so far. */
  protected now = 0;

  constructor(capacity: number, keys: number, { stream, samples }: Sampling) {
    this.capacity = capacity;
    this.#stream = stream;
    this.#samples = samples;
    this.#held = new Int32Array(Math.min(capacity, keys));
    this.#placeOf = new Int32Array(keys);
  }

  /** A key is read that was held. */
  protected abstract read(key: number): void;
  /** A key comes in. */
  protected abstract enter(key: number): void;
  /** The higher, the sooner it goes. */
  protected abstract score(key: number): number;
  /** What stands beside a key in a picture. */
  protected abstract note(key: number): string;
  protected abstract readonly order: string;

  get size(): number {
    return this.#size;
  }

  access(key: number): boolean {
    this.evicted = -1;
    this.now += 1;
    if (this.has(key)) {
      this.read(key);
      return true;
    }
    if (this.#size === this.capacity) this.evicted = this.evict();
    this.#held[this.#size++] = key;
    this.#placeOf[key] = this.#size;
    this.enter(key);
    return false;
  }

  has(key: number): boolean {
    return this.#placeOf[key] !== 0;
  }

  remove(key: number): void {
    const place = (this.#placeOf[key] as number) - 1;
    if (place < 0) return;
    const last = this.#held[--this.#size] as number;
    this.#held[place] = last;
    this.#placeOf[last] = place + 1;
    this.#placeOf[key] = 0;
  }

  evict(): number {
    while (this.#size > 0) {
      for (let sample = 0; sample < this.#samples; sample++) this.#consider();
      while (this.#pooled > 0) {
        const key = this.#pool[--this.#pooled] as number;
        if (!this.has(key)) continue;
        this.remove(key);
        return key;
      }
    }
    return -1;
  }

  /** Draws a key, and puts it into the pool in front of the first whose score is not lower. */
  #consider(): void {
    const key = this.#held[this.#stream.below(this.#size)] as number;
    const score = this.score(key);
    let place = 0;
    while (place < this.#pooled && (this.#scores[place] as number) < score) place += 1;
    if (this.#pooled < poolSize) {
      this.#pool.copyWithin(place + 1, place, this.#pooled);
      this.#scores.copyWithin(place + 1, place, this.#pooled);
      this.#pooled += 1;
    } else {
      // Full: the one with the lowest score makes room, unless this one is lower still.
      if (place === 0) return;
      place -= 1;
      this.#pool.copyWithin(0, 1, place + 1);
      this.#scores.copyWithin(0, 1, place + 1);
    }
    this.#pool[place] = key;
    this.#scores[place] = score;
  }

  queues({ entries: most }: Detail): readonly QueueView[] {
    const whole = this.#size <= most;
    const shown = Array.from(this.#held.subarray(0, whole ? this.#size : Math.max(0, most - 1)));
    const entries: Entry[] = shown.map((key) => ({ key, note: this.note(key) }));
    if (!whole) entries.push({ key: leftOut });
    const pool = Array.from(this.#pool.subarray(0, this.#pooled), (key): Entry => ({ key })).reverse();
    const { order } = this;
    return [
      makeQueueView({ name: 'keys', order, target: this.capacity }, this.#size, entries, null),
      makeQueueView(
        { name: 'pool', order: 'the next to go first; some have gone already', target: poolSize, held: false },
        this.#pooled,
        pool.slice(0, most),
        null,
      ),
    ];
  }
}
