/** What a breaker that goes by shares remembers of the calls that came back. */
export interface CallWindow {
  /** The most calls that it can hold; Infinity for a window of time. */
  readonly most: number;
  readonly calls: number;
  readonly failed: number;
  readonly slow: number;
  record(at: number, failed: boolean, slow: boolean): void;
  /** Forgets what is too old by time `at`. */
  reach(at: number): void;
  clear(): void;
}

/** The last so many calls. */
export class LastCalls implements CallWindow {
  readonly most: number;
  /** Bit 0: failed, bit 1: slow. */
  readonly #results: Uint8Array;
  #next = 0;
  calls = 0;
  failed = 0;
  slow = 0;

  constructor(most: number) {
    this.most = most;
    this.#results = new Uint8Array(most);
  }

  record(_at: number, failed: boolean, slow: boolean): void {
    const oldest = this.#results[this.#next] ?? 0;
    this.failed += Number(failed) - (oldest & 1);
    this.slow += Number(slow) - (oldest >> 1);
    this.#results[this.#next] = Number(failed) + 2 * Number(slow);
    this.#next = (this.#next + 1) % this.most;
    this.calls = Math.min(this.calls + 1, this.most);
  }

  reach(): void {}

  clear(): void {
    this.#results.fill(0);
    this.#next = 0;
    this.calls = 0;
    this.failed = 0;
    this.slow = 0;
  }
}

/** The calls of the second by the clock that is under way and of those before it, so many in all: one bucket a second. */
export class LastSeconds implements CallWindow {
  readonly most = Number.POSITIVE_INFINITY;
  readonly #buckets: { calls: number; failed: number; slow: number }[];
  #second = 0;
  calls = 0;
  failed = 0;
  slow = 0;

  /** A part of a second counts as a whole one. */
  constructor(seconds: number) {
    this.#buckets = Array.from({ length: Math.ceil(seconds) }, () => ({ calls: 0, failed: 0, slow: 0 }));
  }

  record(at: number, failed: boolean, slow: boolean): void {
    this.reach(at);
    const bucket = this.#buckets[this.#second % this.#buckets.length];
    if (bucket === undefined) return;
    this.#count(bucket, 1, Number(failed), Number(slow));
  }

  reach(at: number): void {
    const second = Math.floor(at);
    const passed = Math.min(second - this.#second, this.#buckets.length);
    for (let back = passed - 1; back >= 0; back--) {
      const bucket = this.#buckets[(second - back) % this.#buckets.length];
      if (bucket !== undefined) this.#count(bucket, -bucket.calls, -bucket.failed, -bucket.slow);
    }
    this.#second = second;
  }

  clear(): void {
    for (const bucket of this.#buckets) this.#count(bucket, -bucket.calls, -bucket.failed, -bucket.slow);
  }

  #count(bucket: { calls: number; failed: number; slow: number }, calls: number, failed: number, slow: number): void {
    bucket.calls += calls;
    bucket.failed += failed;
    bucket.slow += slow;
    this.calls += calls;
    this.failed += failed;
    this.slow += slow;
  }
}
