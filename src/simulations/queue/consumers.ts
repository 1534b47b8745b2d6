import { snap } from '../engine/time.js';

const never = Number.POSITIVE_INFINITY;

/**
 * Consumers that each work on one message at a time. They share a clock that stands still while they are down, so an
 * outage moves every completion by as much as it lasts, and nothing has to be rescheduled.
 *
 * A consumer that goes straight on to the next message starts it at the exact end of the last one, not at that end moved
 * to the grid: hundreds of equal services in a row then end where multiplication says.
 */
export class Consumers {
  readonly count: number;
  readonly #finish: Float64Array;
  readonly #exactFinish: Float64Array;
  readonly #start: Float64Array;
  readonly #arrived: Float64Array;
  readonly #names: Int32Array;
  #busy = 0;
  #first = 0;
  #downSince = never;
  #lost = 0;

  constructor(count: number) {
    this.count = count;
    this.#finish = new Float64Array(count).fill(never);
    this.#exactFinish = new Float64Array(count);
    this.#start = new Float64Array(count);
    this.#arrived = new Float64Array(count);
    this.#names = new Int32Array(count);
  }

  /** How many have a message in hand, at work or interrupted. */
  get busy(): number {
    return this.#busy;
  }

  get down(): boolean {
    return this.#downSince < never;
  }

  /** How many are at work. */
  get working(): number {
    return this.down ? 0 : this.#busy;
  }

  /** Whether one could begin a message now. */
  get ready(): boolean {
    return this.#busy < this.count && !this.down;
  }

  /** When the next message is finished; Infinity while none is worked on. */
  get next(): number {
    return this.down ? never : (this.#finish[this.#first] as number) + this.#lost;
  }

  /** Who finishes first, what it has in hand, and when that arrived. */
  get finishing(): number {
    return this.#first;
  }

  get name(): number {
    return this.#names[this.#first] as number;
  }

  get arrived(): number {
    return this.#arrived[this.#first] as number;
  }

  /** An idle consumer begins a message at the exact time `at`. */
  begin(name: number, arrived: number, work: number, at: number): void {
    let idle = 0;
    while ((this.#finish[idle] as number) < never) idle += 1;
    this.#busy += 1;
    this.#hand(idle, name, arrived, work, at - this.#lost);
    if ((this.#finish[idle] as number) < (this.#finish[this.#first] as number)) this.#first = idle;
  }

  /** The consumer that finishes puts its message away and goes straight on to another. */
  goOn(name: number, arrived: number, work: number): void {
    this.#hand(this.#first, name, arrived, work, this.#exactFinish[this.#first] as number);
    this.#findFirst();
  }

  /** The consumer that finishes has nothing more to do. */
  rest(): void {
    this.#finish[this.#first] = never;
    this.#busy -= 1;
    this.#findFirst();
  }

  /** All stop where they are. */
  stop(at: number): void {
    this.#downSince = at;
  }

  /** All go on where they stopped. */
  resume(at: number): void {
    this.#lost += at - this.#downSince;
    this.#downSince = never;
  }

  /** How much of the message in hand is done, 0 to 1; null for an idle consumer. */
  progress(consumer: number, at: number): number | null {
    const finish = this.#finish[consumer] ?? never;
    if (finish === never) return null;
    const start = this.#start[consumer] as number;
    const clock = Math.min(at, this.#downSince) - this.#lost;
    return finish > start ? Math.min(Math.max((clock - start) / (finish - start), 0), 1) : 1;
  }

  #hand(consumer: number, name: number, arrived: number, work: number, start: number): void {
    this.#start[consumer] = start;
    this.#exactFinish[consumer] = start + work;
    this.#finish[consumer] = snap(start + work);
    this.#arrived[consumer] = arrived;
    this.#names[consumer] = name;
  }

  #findFirst(): void {
    let first = 0;
    for (let consumer = 1; consumer < this.count; consumer++) {
      if ((this.#finish[consumer] as number) < (this.#finish[first] as number)) first = consumer;
    }
    this.#first = first;
  }
}
