import type { Order } from './order.js';
import { Waits } from './waits.js';

/** What became of the orders, and how long customers waited for an answer. */
export class Tally {
  readonly #warmUp: number;
  /** How long customers waited for a yes, in ms. */
  readonly waits = new Waits();
  readonly #waitsForNo = new Waits();
  /** Told yes: placed, or accepted and to be finished. */
  placed = 0;
  /** Told no in the end, also for want of a thread. */
  failed = 0;
  /** Of those: the bank has the money and the shop does not know. */
  lost = 0;
  /** Of those: the shop knew, and gave the money back. */
  refunded = 0;
  /** Charges that were given back. */
  moneyBack = 0;
  /** Orders that stand in the books as paid. */
  paidInBooks = 0;
  /** Of those: nobody was charged, and the goods leave all the same. */
  unpaid = 0;
  /** Reservations that no order will ever use. */
  stockHeld = 0;
  noThread = 0;
  admitted = 0;
  refused = 0;
  firstRefusalAt: number | null = null;
  stockErrors = 0;
  pagesServed = 0;
  pagesRefused = 0;

  /** How long the first customer waited who was told yes, in seconds; null before. */
  firstWait: number | null = null;

  constructor(warmUp: number) {
    this.#warmUp = warmUp;
  }

  /** A customer is told no, or sees no result in time. */
  disappoint(at: number, { since }: Order): void {
    if (at >= this.#warmUp) this.#waitsForNo.add(at - since);
  }

  accept(at: number, order: Order): void {
    this.placed += 1;
    this.firstWait ??= at - order.since;
    if (at >= this.#warmUp) this.waits.add(at - order.since);
  }

  fail(order: Order): void {
    this.failed += 1;
    if (order.paid) {
      this.refunded += 1;
      this.moneyBack += order.charges;
    } else if (order.charges > 0) this.lost += 1;
  }

  /** An order is in the books as paid, whether or not it was. */
  book(order: Order): void {
    this.paidInBooks += 1;
    if (order.charges === 0) this.unpaid += 1;
  }

  refuse(at: number): void {
    this.refused += 1;
    this.firstRefusalAt ??= at;
  }

  /** The wait in ms that a share `q` of those who were told no did not exceed. */
  waitForNo(q: number): number | null {
    return this.#waitsForNo.quantile(q);
  }

  /** The wait in ms that a share `q` of those who were told yes did not exceed. */
  wait(q: number): number | null {
    return this.waits.quantile(q);
  }
}
