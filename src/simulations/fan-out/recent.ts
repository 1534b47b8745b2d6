import type { FanOutRequest } from './copies.js';

/** More than a picture has columns, and rows. */
const keptVerdicts = 200;
const keptRequests = 24;

/** What pictures and sentences are made of: the request that is looked at, and the latest ones that are over. */
export class Recent {
  readonly #slow: boolean[] = [];
  readonly #finished: FanOutRequest[] = [];
  #focus: FanOutRequest | null = null;

  /** The request that is looked at: the first one sent after the one before it was answered; null before the first. */
  get focus(): FanOutRequest | null {
    return this.#focus;
  }

  /** The latest requests that were answered, the last one first. */
  get finished(): readonly FanOutRequest[] {
    return this.#finished;
  }

  sent(request: FanOutRequest): void {
    if (this.#focus === null || !Number.isNaN(this.#focus.answeredAt)) this.#focus = request;
  }

  answered(request: FanOutRequest): void {
    this.#finished.unshift(request);
    if (this.#finished.length > keptRequests) this.#finished.pop();
  }

  judged(slow: boolean): void {
    this.#slow.push(slow);
    if (this.#slow.length > keptVerdicts) this.#slow.shift();
  }

  /** Whether each of the latest requests was slow, oldest first, at most so many. */
  latest(count: number): readonly boolean[] {
    return this.#slow.slice(Math.max(0, this.#slow.length - count));
  }

  /** Share of slow ones among the latest 200; 0 before the first. */
  get share(): number {
    return this.#slow.length === 0 ? 0 : this.#slow.filter(Boolean).length / this.#slow.length;
  }
}
