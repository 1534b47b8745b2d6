/** What a client did in a cell of the page; the greater shows. */
export const Refused = 1;
export const Written = 2;

/** More than a picture has columns. */
const cells = 240;

/**
 * The stretch of time that the picture shows, as a grid of clients and moments. When time runs off its end it is wiped and
 * begins again, as on an oscilloscope, so its size does not grow with the run.
 */
export class Page {
  readonly seconds: number;
  readonly #marks: Uint8Array;
  readonly #calls = new Uint16Array(cells);
  #number = 0;

  constructor(clients: number, seconds: number) {
    this.seconds = seconds;
    this.#marks = new Uint8Array(clients * cells);
  }

  /** A call of a client reached the server. */
  mark(client: number, at: number, mark: number): void {
    const cell = this.#turnTo(at);
    const place = client * cells + cell;
    this.#marks[place] = Math.max(this.#marks[place] ?? 0, mark);
    this.#calls[cell] = (this.#calls[cell] ?? 0) + 1;
  }

  /** When the page that `at` lies on begins. */
  start(at: number): number {
    return Math.floor(at / this.seconds) * this.seconds;
  }

  /** What a client did between two shares of the page, 0 to 1. */
  seen(client: number, from: number, to: number, at: number): number {
    if (!this.#holds(at)) return 0;
    let most = 0;
    for (let cell = Math.round(from * cells); cell < Math.round(to * cells); cell++) {
      most = Math.max(most, this.#marks[client * cells + cell] ?? 0);
    }
    return most;
  }

  /** Calls of all clients between two shares of the page. */
  calls(from: number, to: number, at: number): number {
    if (!this.#holds(at)) return 0;
    let sum = 0;
    for (let cell = Math.round(from * cells); cell < Math.round(to * cells); cell++) sum += this.#calls[cell] ?? 0;
    return sum;
  }

  #holds(at: number): boolean {
    return Math.floor(at / this.seconds) === this.#number;
  }

  #turnTo(at: number): number {
    const number = Math.floor(at / this.seconds);
    if (number !== this.#number) {
      this.#marks.fill(0);
      this.#calls.fill(0);
      this.#number = number;
    }
    return Math.min(Math.floor((at / this.seconds - number) * cells), cells - 1);
  }
}
