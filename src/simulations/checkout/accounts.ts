import type { Order } from './order.js';

/** What the shop has made of an order in the end; the bank may still get to know of it. */
export type Closed = 'failed' | 'refunded' | 'booked';

/** What the bank knows of an order, whatever the shop knows. */
export interface Accounts {
  /** How often the bank has taken the money by now. */
  chargesOf(order: Order): number;
  /** The shop is done with an order. */
  close(order: Order, how: Closed): void;
}

/** Where a charge is decided when it is asked for, the order itself has all there is to know. */
export const known: Accounts = {
  chargesOf: ({ charges }) => charges,
  close: () => {},
};

const states: readonly (Closed | null)[] = [null, 'failed', 'refunded', 'booked'];

/** Charges by the number of their order, for a bank that executes some when the shop has long forgotten who asked. */
export class Ledger implements Accounts {
  #charges = new Uint8Array(1024);
  #states = new Uint8Array(1024);

  chargesOf({ number }: Pick<Order, 'number'>): number {
    return this.#charges[number] ?? 0;
  }

  close({ number }: Pick<Order, 'number'>, how: Closed): void {
    this.#reach(number);
    this.#states[number] = states.indexOf(how);
  }

  /** What the shop has made of an order by now; null while it is under way. */
  stateOf(number: number): Closed | null {
    return states[this.#states[number] ?? 0] ?? null;
  }

  /** Takes the money once more, and returns how often it has been taken. */
  add(number: number): number {
    this.#reach(number);
    const charges = (this.#charges[number] ?? 0) + 1;
    this.#charges[number] = charges;
    return charges;
  }

  #reach(number: number): void {
    while (number >= this.#charges.length) {
      this.#charges = doubled(this.#charges);
      this.#states = doubled(this.#states);
    }
  }
}

function doubled(old: Uint8Array): Uint8Array<ArrayBuffer> {
  const bigger = new Uint8Array(2 * old.length);
  bigger.set(old);
  return bigger;
}
