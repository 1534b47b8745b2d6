/**
 * A token bucket: it holds up to `burst` tokens, gets `rate` more each second, and lets an order pass for one of them. An
 * order may take the last fraction of a token, so the bucket can be in debt by less than one: in T seconds no more than
 * burst + rate × T pass, and while the bucket never fills up that is reached exactly.
 * It is the virtual scheduling of the Generic Cell Rate Algorithm (ATM Forum, 1996), counted in tokens.
 */
export class TokenBucket {
  readonly #rate: number;
  readonly #burst: number;
  #tokens: number;
  #at = 0;

  constructor(rate: number, burst: number) {
    this.#rate = rate;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Tokens in the bucket at time `at`; a little below nothing when it is in debt. */
  tokens(at: number): number {
    return Math.min(this.#burst, this.#tokens + (at - this.#at) * this.#rate);
  }

  /** Whether an order passes now. Times never go back. */
  take(at: number): boolean {
    this.#tokens = this.tokens(at);
    this.#at = at;
    // Rounding of a long sum must not let anyone through on an empty bucket.
    if (this.#tokens <= 1e-9) return false;
    this.#tokens -= 1;
    return true;
  }
}
