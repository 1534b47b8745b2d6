import { snap } from '../engine/time.js';
import { Bank, type Call, type CardCharger } from './bank.js';
import type { Step } from './flow.js';
import { type CheckoutKnobs, quick } from './knobs.js';
import type { Order } from './order.js';

/** Everything that the checkout calls, and when it does not answer. A call's end is decided when it begins, but for a loaded bank's. */
export class Services {
  readonly bank: CardCharger;
  readonly #knobs: CheckoutKnobs;
  readonly outageBegins: number;
  readonly outageEnds: number;

  constructor(knobs: CheckoutKnobs, bank: CardCharger = new Bank(knobs)) {
    this.#knobs = knobs;
    this.bank = bank;
    const begins = snap(knobs.outageStart);
    const none = knobs.outage === 'none' || knobs.outageSeconds === 0;
    this.outageBegins = none ? Number.POSITIVE_INFINITY : begins;
    this.outageEnds = none ? Number.POSITIVE_INFINITY : snap(begins + knobs.outageSeconds);
  }

  /** Whether a service is down, or the bank slow, at time `at`. */
  out(which: CheckoutKnobs['outage'], at: number): boolean {
    return which === this.#knobs.outage && at >= this.outageBegins && at < this.outageEnds;
  }

  /** How a call ends; null where the bank will tell. */
  call(step: Step, order: Order, at: number): Call | null {
    const { stockMs, mailMs } = this.#knobs;
    switch (step) {
      case 'reserve':
      case 'pending':
        return this.#answers('stock', stockMs * order.reserve, at);
      case 'charge':
        return this.bank.charge(order, this.out('payment', at), at);
      case 'mail':
        return this.#answers('mail', mailMs * order.mail, at);
      case 'stock':
        return this.#answers('stock', quick.stock, at);
      default:
        return { outcome: 'ok', seconds: quick[step] / 1000 };
    }
  }

  #answers(service: 'stock' | 'mail', milliseconds: number, at: number): Call {
    const { timeoutMs } = this.#knobs;
    const late = this.out(service, at) || milliseconds > timeoutMs;
    return late ? { outcome: 'late', seconds: timeoutMs / 1000 } : { outcome: 'ok', seconds: milliseconds / 1000 };
  }
}
