import { bit, type Detail, type Entry, emptyPlace, type Policy, type Profile, type QueueView } from '../policy.js';
import { makeQueueView } from '../queue-view.js';

/**
 * CLOCK: frames in a ring, a bit at each, a hand. A hit sets the bit. To make room, the hand walks on: a set bit is
 * cleared and its entry spared, the first clear one loses its frame. It comes near LRU without moving anything on a hit.
 * A new entry's bit is clear. Corbató, A Paging Experiment with the Multics System (1969).
 */
export class Clock implements Policy {
  readonly capacity: number;
  evicted = -1;
  /** The key in each frame; `emptyPlace` for a free one. */
  readonly #frames: Int32Array;
  /** The frame of each key, plus one; 0 when it has none. */
  readonly #frameOf: Int32Array;
  readonly #referenced: Uint8Array;
  /** Free frames, as a stack. */
  readonly #free: Int32Array;
  #freeFrames: number;
  #hand = 0;

  constructor(capacity: number, keys: number) {
    this.capacity = capacity;
    this.#frames = new Int32Array(capacity).fill(emptyPlace);
    this.#frameOf = new Int32Array(keys);
    this.#referenced = new Uint8Array(capacity);
    this.#free = Int32Array.from({ length: capacity }, (_, index) => capacity - 1 - index);
    this.#freeFrames = capacity;
  }

  get size(): number {
    return this.capacity - this.#freeFrames;
  }

  access(key: number): boolean {
    this.evicted = -1;
    const frame = (this.#frameOf[key] as number) - 1;
    if (frame >= 0) {
      this.#referenced[frame] = 1;
      return true;
    }
    this.#put(key, this.#freeFrames > 0 ? (this.#free[--this.#freeFrames] as number) : this.#evict());
    return false;
  }

  #put(key: number, frame: number): void {
    this.#frames[frame] = key;
    this.#frameOf[key] = frame + 1;
    this.#referenced[frame] = 0;
  }

  /** Frees the frame that the hand stops at, and moves the hand past it. */
  #evict(): number {
    while (this.#referenced[this.#hand] === 1) {
      this.#referenced[this.#hand] = 0;
      this.#advance();
    }
    const frame = this.#hand;
    this.evicted = this.#frames[frame] as number;
    this.#frameOf[this.evicted] = 0;
    this.#advance();
    return frame;
  }

  #advance(): void {
    this.#hand = this.#hand + 1 === this.capacity ? 0 : this.#hand + 1;
  }

  has(key: number): boolean {
    return this.#frameOf[key] !== 0;
  }

  remove(key: number): void {
    const frame = (this.#frameOf[key] as number) - 1;
    if (frame < 0) return;
    this.#frameOf[key] = 0;
    this.#frames[frame] = emptyPlace;
    this.#referenced[frame] = 0;
    this.#free[this.#freeFrames++] = frame;
  }

  /** All frames, or as many as there is room for from a little before the hand on. */
  queues(detail: Detail): readonly QueueView[] {
    const shown = Math.min(detail.entries, this.capacity);
    const first = shown === this.capacity ? 0 : this.#hand - Math.floor(shown / 4) + this.capacity;
    const entries = Array.from({ length: shown }, (_, index): Entry => {
      const frame = (first + index) % this.capacity;
      const key = this.#frames[frame] as number;
      const note = key === emptyPlace ? '' : bit(this.#referenced[frame] === 1);
      return frame === this.#hand ? { key, note, hand: true } : { key, note };
    });
    const label = { name: 'frames', order: 'a ring; ● was read, spared once', target: this.capacity };
    return [makeQueueView(label, this.size, entries, shown === this.capacity ? null : this.#profile(detail.cells))];
  }

  #profile(atMost: number): Profile {
    const cells = Math.min(atMost, this.capacity);
    const start = (cell: number) => Math.floor((cell * this.capacity) / cells);
    const values = Array.from({ length: cells }, (_, cell) => {
      const part = this.#referenced.subarray(start(cell), start(cell + 1));
      return part.reduce((sum, set) => sum + set, 0) / part.length;
    });
    return { values, hand: values.findIndex((_, cell) => start(cell + 1) > this.#hand) };
  }
}
