import { snap } from '../engine/time.js';
import type { DeliveryKnobs } from './knobs.js';

/** What the shop does next with an order, and what the model has to do about it. */
export type ShopStep = 'commit' | 'publish' | 'mark-sent' | 'restart';

interface Next {
  readonly at: number;
  readonly step: ShopStep;
}

/**
 * The publisher: for each order it writes to its database and to the broker, two systems that share no transaction. With
 * dual write it does one after the other, and a crash in between leaves an order that nobody hears of. With an outbox it
 * stores the event in the transaction of the order; a relay publishes what lies in the outbox and then marks it as sent, so
 * that a crash in between publishes it again. Azure Architecture Center, Transactional Outbox.
 */
export class Shop {
  readonly #knobs: DeliveryKnobs;
  readonly #pause: number;
  /** Seconds that the schedule has fallen behind. */
  #late = 0;
  #crashed = false;
  /** Orders in the database. */
  committed = 0;
  /** The order in the outbox that is not marked as sent, or null. */
  unsent: number | null = null;
  /** The order whose event will never be published, or null. */
  lost: number | null = null;
  /** When it is back; null while it runs. */
  downUntil: number | null = null;

  constructor(knobs: DeliveryKnobs) {
    this.#knobs = knobs;
    this.#pause = Math.min(0.1, knobs.publishEvery / 3);
  }

  /** Whether the process dies before this step with this order. It does so once. */
  diesBefore(step: ShopStep, order: number, at: number): boolean {
    const { crashAt, crashMessage, restartSeconds } = this.#knobs;
    if (this.#crashed || crashAt !== step || order !== crashMessage - 1) return false;
    this.#crashed = true;
    if (step === 'publish' && this.unsent === null) this.lost = order;
    this.#late += restartSeconds;
    this.downUntil = snap(at + restartSeconds);
    return true;
  }

  /** Takes a step with an order; what comes next, for the order after it if that is a commit. */
  after(step: ShopStep, order: number, at: number): Next {
    if (step === 'restart') this.downUntil = null;
    if (step === 'mark-sent') this.unsent = null;
    if (step === 'commit') {
      this.committed = order + 1;
      if (this.#knobs.publish === 'outbox') this.unsent = order;
      return this.#soon(at, 'publish');
    }
    // What lies in the outbox is published, or marked once it was. Without one, nothing tells that an event is missing.
    if (this.unsent === null) return this.#nextOrder(order, at);
    return step === 'restart' ? { at, step: 'publish' } : this.#soon(at, 'mark-sent');
  }

  #soon(at: number, step: ShopStep): Next {
    return { at: snap(at + this.#pause), step };
  }

  #nextOrder(order: number, at: number): Next {
    return { at: Math.max(at, snap((order + 1) * this.#knobs.publishEvery + this.#late)), step: 'commit' };
  }
}
