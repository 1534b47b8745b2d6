import type { CheckoutKnobs } from './knobs.js';
import type { Order, Outcome } from './order.js';

/** How a call ends, and after how many seconds. */
export interface Call {
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** A payment provider. */
export interface CardCharger {
  /** How often money was taken, refunds not subtracted. */
  readonly taken: number;
  /** Orders that were charged more than once. */
  readonly doubleCharges: number;
  /** Asks for the money of an order; how the call ends, or null where that is told later. `slow`: whether it is in its outage. */
  charge(order: Order, slow: boolean, at: number): Call | null;
}

/**
 * The payment provider where load does not slow it. It takes the money when it is asked, whether its answer comes back in time or not: that is what
 * makes a timeout an open question. With an idempotency key it takes it once for each order, however often it is asked;
 * without one, each time. IETF draft, The Idempotency-Key HTTP Header Field.
 */
export class Bank implements CardCharger {
  readonly #knobs: CheckoutKnobs;
  #asked = 0;
  taken = 0;
  doubleCharges = 0;

  constructor(knobs: CheckoutKnobs) {
    this.#knobs = knobs;
  }

  charge(order: Order, slow: boolean): Call {
    const { idempotencyKey, paymentMs, slowSeconds, timeoutMs, lostReplies } = this.#knobs;
    this.#asked += 1;
    if (idempotencyKey === 'no' || order.charges === 0) {
      order.charges += 1;
      this.taken += 1;
      if (order.charges === 2) this.doubleCharges += 1;
    }
    const timeout = timeoutMs / 1000;
    const seconds = slow ? slowSeconds : (paymentMs / 1000) * order.charge;
    const lost = lostReplies > 0 && this.#asked % lostReplies === 0;
    return lost || seconds > timeout ? { outcome: 'late', seconds: timeout } : { outcome: 'ok', seconds };
  }
}
