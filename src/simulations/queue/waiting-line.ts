/**
 * Messages that wait, oldest first: a ring in flat arrays that doubles when it is full, so that a message costs no
 * allocation and memory follows the longest line, not the length of the run.
 */
export class WaitingLine {
  #arrived = new Float64Array(64);
  #work = new Float64Array(64);
  #names = new Int32Array(64);
  #first = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** `arrived` in simulated seconds, `work` in seconds of a consumer's time; `name` is the message's number. */
  push(name: number, arrived: number, work: number): void {
    if (this.#size === this.#arrived.length) this.#grow();
    const slot = (this.#first + this.#size++) & (this.#arrived.length - 1);
    this.#arrived[slot] = arrived;
    this.#work[slot] = work;
    this.#names[slot] = name;
  }

  /** Takes the oldest away; read it before. */
  shift(): void {
    if (this.#size === 0) return;
    this.#first = (this.#first + 1) & (this.#arrived.length - 1);
    this.#size -= 1;
  }

  /** When the message at a place arrived, 0 being the oldest; Infinity where nobody waits. */
  arrivedAt(place: number): number {
    if (place >= this.#size) return Number.POSITIVE_INFINITY;
    return this.#arrived[(this.#first + place) & (this.#arrived.length - 1)] as number;
  }

  /** Work of the oldest. */
  get work(): number {
    return this.#work[this.#first] as number;
  }

  /** Number of the oldest. */
  get name(): number {
    return this.#names[this.#first] as number;
  }

  #grow(): void {
    const length = this.#arrived.length;
    const arrived = new Float64Array(2 * length);
    const work = new Float64Array(2 * length);
    const names = new Int32Array(2 * length);
    for (let place = 0; place < this.#size; place++) {
      const slot = (this.#first + place) & (length - 1);
      arrived[place] = this.#arrived[slot] as number;
      work[place] = this.#work[slot] as number;
      names[place] = this.#names[slot] as number;
    }
    this.#arrived = arrived;
    this.#work = work;
    this.#names = names;
    this.#first = 0;
  }
}
