export type Result = 'answered' | 'failed' | 'refused';

const codes: readonly Result[] = ['answered', 'failed', 'refused'];
const remembered = 128;
const cells = 240;

/**
 * What a picture remembers of a run in flat memory: the last results, newest last, and one condition for each 240th of the
 * run. A cell in which the condition changes keeps the greater one, so that a short half-open shows.
 */
export class Recent {
  readonly #results = new Uint8Array(remembered);
  readonly #conditions = new Uint8Array(cells);
  readonly #until: number;
  #count = 0;
  #cell = 0;
  #condition = 0;

  constructor(until: number) {
    this.#until = until;
  }

  add(result: Result): void {
    this.#results[this.#count++ % remembered] = codes.indexOf(result);
  }

  /** The result `back` results ago, 0 for the last; null when there were not so many. */
  result(back: number): Result | null {
    if (back >= Math.min(this.#count, remembered)) return null;
    return codes[this.#results[(this.#count - 1 - back) % remembered] ?? 0] ?? null;
  }

  /** The run has come to `at`, and the condition there is this. */
  reach(at: number, condition: number): void {
    const cell = this.#cellAt(at);
    while (this.#cell < cell) this.#conditions[++this.#cell] = this.#condition;
    this.#condition = condition;
    this.#conditions[cell] = Math.max(this.#conditions[cell] ?? 0, condition);
  }

  /** The greatest condition between two shares of the run, 0 to 1, as far as it has come by `at`; 0 for what is to come. */
  condition(from: number, to: number, at: number): number {
    const last = Math.min(Math.ceil(to * cells), this.#cellAt(at) + 1);
    let greatest = 0;
    for (let cell = Math.floor(from * cells); cell < last; cell++) {
      greatest = Math.max(greatest, cell > this.#cell ? this.#condition : (this.#conditions[cell] ?? 0));
    }
    return greatest;
  }

  #cellAt(at: number): number {
    return Math.min(Math.floor((at / this.#until) * cells), cells - 1);
  }
}
