/**
 * A budget for retries: each call pays a share of a retry in, each retry takes a whole one out, and no more than so many can
 * be saved up. While nearly all calls succeed it is never felt; when all fail, it keeps retries to that share of the calls.
 * Google SRE book, Handling Overload; Finagle's RetryBudget; gRFC A6.
 */
export class RetryBudget {
  readonly #share: number;
  readonly #most: number;
  #saved: number;

  /** `share` of calls, 0 to 1; `most` retries that can be saved, which is also what it starts with. */
  constructor(share: number, most: number) {
    this.#share = share;
    this.#most = most;
    this.#saved = most;
  }

  /** Retries that could be made now. */
  get saved(): number {
    return this.#saved;
  }

  /** A call is made. */
  pay(): void {
    this.#saved = Math.min(this.#most, this.#saved + this.#share);
  }

  /** Whether a retry may be made; if so, it has been taken out. */
  take(): boolean {
    if (this.#saved < 1 - 1e-9) return false;
    this.#saved -= 1;
    return true;
  }
}
