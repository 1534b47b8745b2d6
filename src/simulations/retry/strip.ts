/** More than any picture has columns. */
const cells = 240;

/** What became of calls in each 240th of a run, for a picture of the whole of it in flat memory. */
export class Strip {
  readonly #until: number;
  readonly #tries = new Float64Array(cells);
  readonly #decided = new Float64Array(cells);
  readonly #answered = new Float64Array(cells);

  constructor(until: number) {
    this.#until = until;
  }

  tried(at: number): void {
    this.#add(this.#tries, at);
  }

  decided(at: number, answered: boolean): void {
    this.#add(this.#decided, at);
    if (answered) this.#add(this.#answered, at);
  }

  /** Tries a second between two shares of the run, 0 to 1. */
  rate(from: number, to: number): number {
    const seconds = ((Math.round(to * cells) - Math.round(from * cells)) / cells) * this.#until;
    return seconds > 0 ? sum(this.#tries, from, to) / seconds : 0;
  }

  /** Share of the calls decided between two shares of the run that were answered; null where none was decided. */
  share(from: number, to: number): number | null {
    const decided = sum(this.#decided, from, to);
    return decided > 0 ? sum(this.#answered, from, to) / decided : null;
  }

  #add(counts: Float64Array, at: number): void {
    const cell = Math.min(cells - 1, Math.floor((at / this.#until) * cells));
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
}

function sum(counts: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let cell = Math.round(from * cells); cell < Math.round(to * cells); cell++) total += counts[cell] ?? 0;
  return total;
}
