/** A second is bad in which fewer than this share of what was decided went well. */
const enough = 0.9;
/** Seconds without a bad one after which it is over. */
const quiet = 10;

/**
 * How long a system stays down after something has hit it: second by second by the clock, from then on, whether what was
 * decided in it went well. A second in which nothing was decided says nothing.
 */
export class Health {
  readonly #from: number;
  #second = 0;
  #decided = 0;
  #good = 0;
  #down = 0;
  /** When the last bad second ended. */
  #lastDown: number;
  #recovered: number | null = null;

  /** `from`: the simulated second from which on it counts; Infinity where nothing hits. */
  constructor(from: number) {
    this.#from = Math.ceil(from);
    this.#lastDown = this.#from;
  }

  /** Something was decided, well or badly. Times never go back. */
  add(at: number, good: boolean): void {
    const second = Math.floor(at);
    if (second !== this.#second) {
      this.#recovered = this.recoverySeconds(second);
      if (this.#isBad) this.#lastDown = this.#second + 1;
      this.#down += Number(this.#isBad);
      this.#second = second;
      this.#decided = 0;
      this.#good = 0;
    }
    this.#decided += 1;
    if (good) this.#good += 1;
  }

  get #isBad(): boolean {
    return this.#second >= this.#from && this.#good < enough * this.#decided;
  }

  /** Whole seconds by time `at` in which less than 90 % went well. */
  secondsDown(at: number): number {
    return this.#down + Number(at >= this.#second + 1 && this.#isBad);
  }

  /**
   * Seconds from the beginning to the end of the last bad second before ten without one; null before that, as it takes so
   * long to be sure. Bad seconds that come later are not what hit.
   */
  recoverySeconds(at: number): number | null {
    if (this.#recovered !== null) return this.#recovered;
    const lastDown = this.#isBad ? this.#second + 1 : this.#lastDown;
    return at >= lastDown + quiet ? lastDown - this.#from : null;
  }
}
