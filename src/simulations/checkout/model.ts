import { Agenda } from '../engine/agenda.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { Arrivals } from './arrivals.js';
import { Back, eventQueues } from './back.js';
import { type CheckoutEvent, type Planned, planned } from './events.js';
import { fallsBack, type Step } from './flow.js';
import { Front } from './front.js';
import { type CheckoutKnobs, customerPause, quick } from './knobs.js';
import { type Order, Orders } from './order.js';
import { Services } from './services.js';
import { Tally } from './tally.js';
import { TokenBucket } from './token-bucket.js';

/**
 * One shop, four ways to cut its checkout. A customer waits for the steps on the path; when a step fails there, the answer
 * is no, or it is finished behind the reply. What an order meets (when it comes, how long its calls would take) is drawn
 * before, so that all four meet the same. A payment that comes too late is an open question: the bank has the money.
 */
export class CheckoutModel implements Model {
  readonly knobs: CheckoutKnobs;
  readonly services: Services;
  readonly front: Front;
  readonly back: Back;
  readonly tally: Tally;
  readonly orders = new Orders();
  /** Null where nobody is refused at the door. */
  readonly bucket: TokenBucket | null;
  readonly #arrivals: Arrivals;
  readonly #agenda = new Agenda(planned);
  readonly #emit: Setting<CheckoutEvent>['emit'];

  constructor(knobs: CheckoutKnobs, setting: Setting<CheckoutEvent>) {
    this.knobs = knobs;
    this.services = new Services(knobs);
    this.tally = new Tally(setting.warmUp);
    this.bucket = knobs.rateLimit > 0 ? new TokenBucket(knobs.rateLimit, knobs.rateBurst) : null;
    this.front = new Front(knobs, this.services, {
      after: (at, seconds, { slot }) => this.#schedule(at + seconds, 'step-ended', slot),
      through: (at, order) => this.#through(at, order),
      failed: (at, order, step) => this.#failed(at, order, step),
      crashed: (at, order, step) => this.#crashed(at, order, step),
    });
    this.back = new Back(knobs, this.services, this.tally, this.orders, {
      after: (at, seconds, { slot }) => this.#schedule(at + seconds, 'worker-step-ended', slot),
      deliveredAt: (at, queue) => this.#schedule(at, 'message-delivered', eventQueues.indexOf(queue)),
    });
    this.#arrivals = new Arrivals(knobs, setting);
    this.#emit = setting.emit;
    const { outageBegins, outageEnds } = this.services;
    if (outageBegins < outageEnds) {
      this.#schedule(outageBegins, 'outage-began', 0);
      this.#schedule(outageEnds, 'outage-ended', 0);
    }
    this.#schedule(this.#arrivals.nextOrder(), 'order-came', 0);
    this.#schedule(this.#arrivals.nextPage(), 'page-came', 0);
    this.#schedule(setting.until, 'run-ended', 0);
  }

  next(): number {
    return this.#agenda.next();
  }

  step(): void {
    const at = this.#agenda.next();
    const { kind, subject } = this.#agenda;
    this.#agenda.drop();
    if (kind === 'step-ended') this.front.stepEnds(at, this.orders.get(subject));
    else if (kind === 'worker-step-ended') this.back.stepEnds(at, this.orders.get(subject));
    else if (kind === 'message-delivered') this.back.delivered(at, eventQueues[subject] ?? 'mail');
    else if (kind === 'page-ended') this.#pageEnds();
    else if (kind === 'outage-began') this.back.outageBegins();
    else if (kind === 'outage-ended') this.back.outageEnds(at);
    else if (kind === 'customer-returned') this.#enter(at, this.orders.get(subject));
    else if (kind === 'sweeper-looked') this.back.queue(at, this.orders.get(subject), 'charge');
    else if (kind === 'order-came') this.#orderComes(at, subject);
    else if (kind === 'page-came') this.#pageComes(at, subject);
    this.#emit(at, { kind, subject });
  }

  #orderComes(at: number, number: number): void {
    this.#schedule(this.#arrivals.nextOrder(), 'order-came', number + 1);
    const order = this.orders.take(at);
    order.number = number;
    order.retriesLeft = this.knobs.customerRetries;
    // Drawn for one that is refused as well, so that the next meets the same.
    this.#arrivals.draw(order);
    if (this.bucket === null || this.bucket.take(at)) {
      this.tally.admitted += 1;
      this.#enter(at, order);
    } else {
      this.tally.refuse(at);
      this.orders.release(order);
    }
  }

  #enter(at: number, order: Order): void {
    if (this.front.enter(at, order)) return;
    this.tally.noThread += 1;
    this.#refuse(order);
  }

  /** Everything on the path is done: the customer has her answer, the rest follows. */
  #through(at: number, order: Order): void {
    const { mode } = this.knobs;
    this.tally.accept(at, order);
    if (mode === 'async') this.back.queue(at, order, 'reserve');
    else {
      this.#book(at, order);
      this.orders.release(order);
    }
  }

  /** The order is in the books as paid, and its outbox has what others are to hear. */
  #book(at: number, order: Order): void {
    this.tally.book(order);
    if (this.knobs.mode === 'hybrid') this.back.announce(at, eventQueues);
  }

  #failed(at: number, order: Order, step: Step): void {
    if (fallsBack(this.knobs.mode)) this.#finishLater(at, order, step);
    else if (step === 'charge' && this.front.isDone('pending', step)) this.#finishLater(at, order, step);
    else if (step === 'charge' && this.front.isDone('commit', step)) {
      // The books said "paid" before anybody was, and the outbox has told the warehouse.
      this.tally.disappoint(at, order);
      this.tally.failed += 1;
      this.#book(at, order);
      this.orders.release(order);
    } else {
      this.tally.disappoint(at, order);
      // She saw no result, or an error, and presses the button again.
      if (order.outcome === 'late' && step === 'charge' && order.retriesLeft > 0) {
        order.retriesLeft -= 1;
        this.#schedule(at + customerPause, 'customer-returned', order.slot);
      } else this.#refuse(order);
    }
  }

  /** The process is gone, and with it all that was not stored. What was stored decides what becomes of the order. */
  #crashed(at: number, order: Order, step: Step): void {
    const { sweepSeconds } = this.knobs;
    this.tally.disappoint(at, order);
    if (this.front.isDone('commit', step)) {
      this.tally.placed += 1;
      this.#book(at, order);
      this.orders.release(order);
      return;
    }
    if (this.front.isDone('pending', step) && sweepSeconds > 0) {
      this.tally.placed += 1;
      this.#schedule(at + sweepSeconds, 'sweeper-looked', order.slot);
      return;
    }
    if (this.front.isDone('reserve', step) || this.front.isDone('pending', step)) this.tally.stockHeld += 1;
    // Nobody remembers that the bank said yes.
    order.paid = false;
    if (order.retriesLeft > 0 && !this.front.isDone('pending', step)) {
      order.retriesLeft -= 1;
      this.#schedule(at + customerPause, 'customer-returned', order.slot);
    } else this.#refuse(order);
  }

  /** The fallback: "we have your order". What failed, and what should have followed it, is done behind the reply. */
  #finishLater(at: number, order: Order, step: Step): void {
    this.tally.accept(at, order);
    if (step === 'reserve' || step === 'charge') this.back.queue(at, order, step);
    else {
      this.tally.book(order);
      this.back.announce(at, step === 'mail' ? eventQueues : ['stock']);
      this.orders.release(order);
    }
  }

  #refuse(order: Order): void {
    this.tally.fail(order);
    this.orders.release(order);
  }

  #pageComes(at: number, number: number): void {
    this.#schedule(this.#arrivals.nextPage(), 'page-came', number + 1);
    if (this.front.full) this.tally.pagesRefused += 1;
    else {
      this.front.busy += 1;
      this.#schedule(at + quick.page / 1000, 'page-ended', 0);
    }
  }

  #pageEnds(): void {
    this.front.busy -= 1;
    this.tally.pagesServed += 1;
  }

  #schedule(at: number, kind: Planned, subject: number): void {
    if (at < Number.POSITIVE_INFINITY) this.#agenda.plan(snap(at), kind, subject);
  }

  measure(): Metrics {
    const { tally, back, services } = this;
    const { drainedAt, queues } = back;
    // Waits leave the warm-up out; everything else is a count or a peak.
    return {
      ordersPlaced: tally.placed,
      ordersFailed: tally.failed,
      ordersLost: tally.lost,
      doubleCharges: services.bank.doubleCharges,
      p50Ms: tally.wait(0.5),
      p99Ms: tally.wait(0.99),
      p99FailedMs: tally.waitForNo(0.99),
      mailBacklogPeak: queues.mail.peak,
      mailDrainMinutes: drainedAt === null ? null : rounded((drainedAt - services.outageEnds) / 60),
      admitted: tally.admitted,
      refused: tally.refused,
      firstRefusalAt: tally.firstRefusalAt === null ? null : rounded(tally.firstRefusalAt),
      noThread: tally.noThread,
      refunded: tally.refunded,
      stockErrors: tally.stockErrors,
      moneyTaken: services.bank.taken - tally.moneyBack,
      ordersPaid: tally.paidInBooks,
      unpaidOrders: tally.unpaid,
      stockHeld: tally.stockHeld,
      pending: back.waiting + back.working,
      pagesServed: tally.pagesServed,
      pagesRefused: tally.pagesRefused,
    };
  }

  gauges(): readonly number[] {
    return [this.front.busy, this.back.queues.mail.depth, this.back.waiting + this.back.working];
  }
}

/** To the millionth, without the trace that the time grid left. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
