import type { Setting } from '../engine/simulation.js';
import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { WorkTimes, workOf } from '../server/work-times.js';
import type { CheckoutKnobs } from './knobs.js';
import type { Order } from './order.js';

/** Who comes when, and what they bring: drawn in the order they come, whatever the checkout does with them. */
export class Arrivals {
  readonly #knobs: CheckoutKnobs;
  readonly #until: number;
  readonly #gaps: Stream;
  readonly #pageGaps: Stream;
  readonly #reserve: Stream;
  readonly #charge: Stream;
  readonly #mail: Stream;
  /** How much longer or shorter than usual a loaded bank works; null where it is fixed. */
  readonly #work: WorkTimes | null;
  #orders = 0;
  #lastOrder = 0;
  #lastPage = 0;

  constructor(knobs: CheckoutKnobs, { streams, until }: Pick<Setting, 'streams' | 'until'>) {
    this.#knobs = knobs;
    this.#until = knobs.orderSeconds > 0 ? Math.min(snap(knobs.orderSeconds), until) : until;
    this.#gaps = streams.of('orders');
    this.#pageGaps = streams.of('pages');
    this.#reserve = streams.of('reserve');
    this.#charge = streams.of('charge');
    this.#mail = streams.of('mail');
    this.#work = knobs.bank === 'fixed' ? null : new WorkTimes(workOf(knobs.bankWork, 1), streams.of('work'));
  }

  /** When the next order comes, the first at 0 where they are regular; Infinity after the last. */
  nextOrder(): number {
    const { arrivals, orderRate } = this.#knobs;
    const regular = this.#orders++ / orderRate;
    this.#lastOrder = arrivals === 'regular' ? regular : this.#lastOrder + this.#gaps.exponential(1 / orderRate);
    const at = snap(this.#lastOrder);
    return at < this.#until ? at : Number.POSITIVE_INFINITY;
  }

  /** When somebody next asks for a product page; Infinity when nobody does. */
  nextPage(): number {
    const { pageRate } = this.#knobs;
    if (pageRate === 0) return Number.POSITIVE_INFINITY;
    this.#lastPage += this.#pageGaps.exponential(1 / pageRate);
    return this.#lastPage;
  }

  /** How much longer or shorter than usual the calls of an order take. */
  draw(order: Pick<Order, 'reserve' | 'charge' | 'mail'>): void {
    const { variation } = this.#knobs;
    order.reserve = this.#reserve.lognormal(1, variation);
    const charge = this.#charge.lognormal(1, variation);
    order.charge = this.#work === null ? charge : this.#work.draw();
    order.mail = this.#mail.lognormal(1, variation);
  }
}
