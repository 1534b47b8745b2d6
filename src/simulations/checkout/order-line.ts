import type { Order } from './order.js';

/** Numbers kept of each order in line. */
const width = 8;

/**
 * Orders in line for a worker, first in, first out. A long outage puts hundreds of thousands here, so they are not kept as
 * objects: what is known of each lies in a few numbers of one ring, which doubles when it is full.
 */
export class OrderLine {
  #ring = new Float64Array(64 * width);
  #first = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Writes an order down at the end of the line; the object is free for another. */
  push(order: Order): void {
    if (this.#size * width === this.#ring.length) this.#grow();
    const place = this.#place(this.#size++);
    const { number, step, charges, paid, repeated, reserve, charge, mail } = order;
    this.#ring.set([number, step, charges, paid ? 1 : 0, repeated ? 1 : 0, reserve, charge, mail], place);
  }

  /** Reads the first of the line into an order. There must be one. */
  shift(into: Order): void {
    const place = this.#place(0);
    const read = (index: number) => this.#ring[place + index] ?? 0;
    into.number = read(0);
    into.step = read(1);
    into.charges = read(2);
    into.paid = read(3) === 1;
    into.repeated = read(4) === 1;
    into.reserve = read(5);
    into.charge = read(6);
    into.mail = read(7);
    this.#first = (this.#first + 1) % (this.#ring.length / width);
    this.#size -= 1;
  }

  #place(index: number): number {
    return ((this.#first + index) * width) % this.#ring.length;
  }

  #grow(): void {
    const bigger = new Float64Array(this.#ring.length * 2);
    const end = this.#ring.subarray(this.#first * width);
    bigger.set(end);
    bigger.set(this.#ring.subarray(0, this.#first * width), end.length);
    this.#ring = bigger;
    this.#first = 0;
  }
}
