import type { ByteCache, Detail, Evicting, QueueView } from './policy.js';

/**
 * A policy with a limit on bytes beside the one on entries: it makes room for a new object until that fits. An object that
 * is larger than the whole room is not admitted, and nobody leaves for it.
 */
export class Sized implements ByteCache {
  readonly capacity: number;
  readonly #inner: Evicting;
  readonly #sizes: Float64Array;
  readonly #room: number;
  /** Bytes held. */
  bytes = 0;
  /** All that left in the last access, the one that the limit on entries displaced last. */
  readonly displaced: number[] = [];

  /** `sizes` by key, and `room` for so many bytes. */
  constructor(inner: Evicting, sizes: Float64Array, room: number) {
    this.#inner = inner;
    this.capacity = inner.capacity;
    this.#sizes = sizes;
    this.#room = room;
  }

  get size(): number {
    return this.#inner.size;
  }

  get evicted(): number {
    return this.displaced.at(-1) ?? -1;
  }

  access(key: number): boolean {
    this.displaced.length = 0;
    if (this.#inner.has(key)) return this.#inner.access(key);
    const size = this.#sizes[key] ?? 0;
    if (size > this.#room) return false;
    while (this.bytes + size > this.#room) this.#drop(this.#inner.evict());
    this.#inner.access(key);
    this.bytes += size;
    if (this.#inner.evicted >= 0) this.#drop(this.#inner.evicted);
    return false;
  }

  #drop(key: number): void {
    this.bytes -= this.#sizes[key] ?? 0;
    this.displaced.push(key);
  }

  has(key: number): boolean {
    return this.#inner.has(key);
  }

  remove(key: number): void {
    if (this.has(key)) this.bytes -= this.#sizes[key] ?? 0;
    this.#inner.remove(key);
  }

  queues(detail: Detail): readonly QueueView[] {
    return this.#inner.queues(detail);
  }
}
