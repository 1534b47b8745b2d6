import { Sampled, type Sampling } from './sampled.js';

/**
 * Redis's allkeys-lru: of a few keys at random and those that were left in the pool, the one unread for longest goes. With
 * ten samples it is hard to tell from LRU.
 *
 * Variant: idle time is counted in requests; Redis's clock counts seconds.
 */
export class AllkeysLru extends Sampled {
  readonly #readAt: Float64Array;
  protected readonly order = 'no order; requests since the last read';

  constructor(capacity: number, keys: number, sampling: Sampling) {
    super(capacity, keys, sampling);
    this.#readAt = new Float64Array(keys);
  }

  protected read(key: number): void {
    this.#readAt[key] = this.now;
  }

  protected enter(key: number): void {
    this.#readAt[key] = this.now;
  }

  protected score(key: number): number {
    return this.now - (this.#readAt[key] as number);
  }

  protected note(key: number): string {
    return String(this.score(key));
  }
}
