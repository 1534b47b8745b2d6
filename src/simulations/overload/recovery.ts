/** What share of a second's requests have to be answered in time for the service to be back. */
const enough = 0.95;

/** When a service is back after a disturbance: at the beginning of the first second in which 95 % of what ends, ends well. */
export class Recovery {
  readonly #from: number;
  #second = 0;
  #ended = 0;
  #inTime = 0;
  #seconds: number | null = null;

  /** `from`: when the disturbance is over, in simulated seconds; Infinity where there is none. */
  constructor(from: number) {
    this.#from = from;
  }

  /** Seconds from the end of the disturbance; null before. */
  get seconds(): number | null {
    return this.#seconds;
  }

  /** A request has ended for its caller, in time or not. Says whether that shows that the service was back. */
  ended(at: number, inTime: boolean): boolean {
    if (this.#seconds !== null || at < this.#from) return false;
    const second = Math.floor(at - this.#from);
    const isBack = second > this.#second && this.#close();
    if (isBack) this.#seconds = this.#second;
    if (second > this.#second) {
      this.#second = second;
      this.#ended = 0;
      this.#inTime = 0;
    }
    this.#ended += 1;
    if (inTime) this.#inTime += 1;
    return isBack;
  }

  #close(): boolean {
    return this.#ended > 0 && this.#inTime >= enough * this.#ended;
  }
}
