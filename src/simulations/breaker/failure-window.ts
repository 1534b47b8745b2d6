/** What a closed breaker remembers of the calls that came back: how many of them failed lately. */
export interface FailureWindow {
  record(at: number, failed: boolean): void;
  /** Failures that count at time `at`. */
  failures(at: number): number;
  clear(): void;
}

/** The last `calls` results, however long ago they came. */
export class CountWindow implements FailureWindow {
  readonly #failed: Uint8Array;
  #next = 0;
  #failures = 0;

  constructor(calls: number) {
    this.#failed = new Uint8Array(calls);
  }

  record(_at: number, failed: boolean): void {
    const oldest = this.#failed[this.#next] ?? 0;
    this.#failed[this.#next] = failed ? 1 : 0;
    this.#failures += (failed ? 1 : 0) - oldest;
    this.#next = (this.#next + 1) % this.#failed.length;
  }

  failures(): number {
    return this.#failures;
  }

  clear(): void {
    this.#failed.fill(0);
    this.#failures = 0;
  }
}

/** The failures of the last `seconds`. Only the newest `threshold` matter, so only those are kept. */
export class TimeWindow implements FailureWindow {
  readonly #seconds: number;
  readonly #failedAt: Float64Array;
  #next = 0;

  constructor(seconds: number, threshold: number) {
    this.#seconds = seconds;
    this.#failedAt = new Float64Array(threshold);
    this.clear();
  }

  record(at: number, failed: boolean): void {
    if (!failed) return;
    this.#failedAt[this.#next] = at;
    this.#next = (this.#next + 1) % this.#failedAt.length;
  }

  failures(at: number): number {
    let recent = 0;
    for (const failedAt of this.#failedAt) if (failedAt > at - this.#seconds) recent += 1;
    return recent;
  }

  clear(): void {
    this.#failedAt.fill(Number.NEGATIVE_INFINITY);
  }
}
