/** Something worth a sentence in the story of a run. */
export interface Moment {
  /** Simulated seconds. */
  readonly at: number;
  readonly text: string;
}

/** More sentences than this are a noise, not a story; the log then keeps the first ones and counts the rest. */
const longestStory = 400;

/**
 * What happened in a run: a hash of every event, so that two runs can be called the same, and the few moments that
 * make its story. It does not keep the events, so its size does not grow with the run.
 */
export class EventLog {
  #hash = 0x811c9dc5;
  #events = 0;
  #untold = 0;
  readonly #story: Moment[] = [];

  /** Adds an event to the hash. `kind` and `subject` are whole numbers that name what happened to whom. */
  event(at: number, kind: number, subject: number): void {
    const ticks = at * 1073741824;
    let hash = Math.imul(this.#hash ^ kind, 0x01000193);
    hash = Math.imul(hash ^ subject, 0x01000193);
    // The bit operations take the number modulo 2³² themselves, and much faster than % would.
    hash = Math.imul(hash ^ (ticks | 0), 0x01000193);
    hash = Math.imul(hash ^ ((ticks / 4294967296) | 0), 0x01000193);
    this.#hash = hash ^ (hash >>> 15);
    this.#events += 1;
  }

  /** Tells a moment. Keep it for what a person would mention: the burst begins, the breaker opens, the queue is empty. */
  tell(at: number, text: string): void {
    if (this.#story.length < longestStory) this.#story.push({ at, text });
    else this.#untold += 1;
  }

  get story(): readonly Moment[] {
    return this.#story;
  }

  /** Moments that were left out because the story was full. */
  get untold(): number {
    return this.#untold;
  }

  get events(): number {
    return this.#events;
  }

  /** The hash as eight hexadecimal digits. */
  get hash(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, '0');
  }
}
