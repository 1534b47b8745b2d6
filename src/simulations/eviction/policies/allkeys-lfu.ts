import { Sampled, type Sampling } from './sampled.js';

/** A new key's counter, so that it is not the first to go: `LFU_INIT_VAL`. */
const initial = 5;
const mostCounted = 255;

export interface LfuSampling extends Sampling {
  /** The greater, the more reads it takes to count one further: `lfu-log-factor`. */
  readonly logFactor: number;
  /** Requests after which a counter has lost one; 0 for never. Redis has minutes: `lfu-decay-time`. */
  readonly decay: number;
}

/**
 * Redis's allkeys-lfu: of a few keys at random and those in the pool, the one with the lowest counter goes. The counter has
 * eight bits and counts a read with probability 1 ÷ ((counter − 5) × factor + 1), so 255 stands for about a million reads;
 * it loses one with every period that goes by, which is taken off when the key is looked at.
 * Redis 7, evict.c (`LFULogIncr`, `LFUDecrAndReturn`); redis.io, Key eviction, "The new LFU mode".
 */
export class AllkeysLfu extends Sampled {
  readonly #counter: Uint8Array;
  /** The period in which a key's counter was last set. */
  readonly #period: Float64Array;
  readonly #sampling: LfuSampling;
  protected readonly order = 'no order; × the counter, a logarithm of reads';

  constructor(capacity: number, keys: number, sampling: LfuSampling) {
    super(capacity, keys, sampling);
    this.#counter = new Uint8Array(keys);
    this.#period = new Float64Array(keys);
    this.#sampling = sampling;
  }

  protected read(key: number): void {
    const counter = this.#decayed(key);
    this.#set(key, counter + (this.#counts(counter) ? 1 : 0));
  }

  protected enter(key: number): void {
    this.#set(key, initial);
  }

  #set(key: number, counter: number): void {
    this.#counter[key] = counter;
    this.#period[key] = this.#now;
  }

  #counts(counter: number): boolean {
    if (counter >= mostCounted) return false;
    const above = Math.max(0, counter - initial);
    return this.#sampling.stream.uniform() < 1 / (above * this.#sampling.logFactor + 1);
  }

  get #now(): number {
    return this.#sampling.decay > 0 ? Math.floor(this.now / this.#sampling.decay) : 0;
  }

  #decayed(key: number): number {
    return Math.max(0, (this.#counter[key] as number) - (this.#now - (this.#period[key] as number)));
  }

  protected score(key: number): number {
    return mostCounted - this.#decayed(key);
  }

  protected note(key: number): string {
    return `×${this.#decayed(key)}`;
  }
}
