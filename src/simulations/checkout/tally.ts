import { Health } from '../server/health.js';
import { type Accounts, type Closed, known } from './accounts.js';
import type { Order } from './order.js';
import { Waits } from './waits.js';

/** What became of the orders, and how long customers waited for an answer. */
export class Tally {
  readonly #warmUp: number;
  readonly #accounts: Accounts;
  /** How customers who were let in fare, since an outage or since the start. */
  readonly health: Health;
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

  /** `from`: the simulated second from which on it is counted how long the shop stays down. */
  constructor(warmUp: number, from = 0, accounts: Accounts = known) {
    this.#warmUp = warmUp;
    this.#accounts = accounts;
    this.health = new Health(from);
  }

  /** A customer is told no, or sees no result in time. */
  disappoint(at: number, { since }: Order): void {
    this.health.add(at, false);
    if (at >= this.#warmUp) this.#waitsForNo.add(at - since);
  }

  accept(at: number, order: Order): void {
    this.placed += 1;
    this.health.add(at, true);
    this.firstWait ??= at - order.since;
    if (at >= this.#warmUp) this.waits.add(at - order.since);
  }

  fail(order: Order): void {
    const charges = this.#accounts.chargesOf(order);
    this.failed += 1;
    this.#accounts.close(order, order.paid ? 'refunded' : 'failed');
    if (order.paid) {
      this.refunded += 1;
      this.moneyBack += charges;
    } else if (charges > 0) this.lost += 1;
  }

  /** An order is in the books as paid, whether or not it was. */
  book(order: Order): void {
    this.paidInBooks += 1;
    this.#accounts.close(order, 'booked');
    if (this.#accounts.chargesOf(order) === 0) this.unpaid += 1;
  }

  /** The bank has executed a charge that the shop had given up on: what it had made of the order, and how often it is charged. */
  chargedLate(closed: Closed | null, charges: number): void {
    if (closed === 'booked' && charges === 1) this.unpaid -= 1;
    if (closed === 'failed' && charges === 1) this.lost += 1;
    if (closed !== 'refunded') return;
    // What was given back has been taken once more, and nobody will notice.
    this.refunded -= 1;
    this.lost += 1;
  }

  /** No thread was free for a customer. */
  turnAway(at: number): void {
    this.noThread += 1;
    this.health.add(at, false);
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
