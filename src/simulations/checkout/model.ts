import { Agenda } from '../engine/agenda.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { known } from './accounts.js';
import { Arrivals } from './arrivals.js';
import { Back, eventQueues } from './back.js';
import { Bank } from './bank.js';
import { type CheckoutEvent, type Planned, planned } from './events.js';
import { fallsBack, type Step } from './flow.js';
import { Front } from './front.js';
import { type CheckoutKnobs, customerPause, quick } from './knobs.js';
import { LoadedBank } from './loaded-bank.js';
import { type Order, Orders, type Outcome } from './order.js';
import { Services } from './services.js';
import { Tally } from './tally.js';
import { TokenBucket } from './token-bucket.js';

/**
 * One shop, four ways to cut its checkout. A customer waits for the steps on the path; when a step fails there, the answer is
 * no, or it is finished behind the reply. What an order meets (when it comes, how long its calls would take) is drawn before,
 * so that all four meet the same. A payment that comes too late is an open question: the bank has the money, or will have it
 * when it comes to it, where load slows it. (Its parts stand in files of their own; what is left is an order's way through
 * them, which is read as one story.)
 */
export class CheckoutModel implements Model {
  readonly knobs: CheckoutKnobs;
  readonly services: Services;
  readonly front: Front;
  readonly back: Back;
  readonly tally: Tally;
  readonly orders = new Orders();
  /** Null where load does not slow the bank. */
  readonly bank: LoadedBank | null;
  /** Null where nobody is refused at the door. */
  readonly bucket: TokenBucket | null;
  readonly #arrivals: Arrivals;
  readonly #agenda = new Agenda(planned);
  readonly #emit: Setting<CheckoutEvent>['emit'];

  constructor(knobs: CheckoutKnobs, setting: Setting<CheckoutEvent>) {
    this.knobs = knobs;
    this.bank = knobs.bank === 'fixed' ? null : this.#loadedBank(setting);
    this.services = new Services(knobs, this.bank ?? new Bank(knobs));
    const from = this.services.outageEnds;
    this.tally = new Tally(setting.warmUp, Number.isFinite(from) ? from : 0, this.bank?.accounts ?? known);
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
    return Math.min(this.bank?.server.next() ?? Number.POSITIVE_INFINITY, this.#agenda.next());
  }

  #loadedBank({ warmUp }: Setting<CheckoutEvent>): LoadedBank {
    const bank: LoadedBank = new LoadedBank(this.knobs, warmUp, {
      answered: (at, slot, outcome) => this.#bankAnswers(at, this.orders.get(slot), outcome),
      unanswered: (at, seconds, slot) => {
        const order = this.orders.get(slot);
        order.outcome = 'late';
        this.#schedule(at + seconds, order.onPath ? 'step-ended' : 'worker-step-ended', slot);
      },
      executedLate: (at, number, closed, charges) => {
        this.tally.chargedLate(closed, charges);
        if (closed === 'refunded') bank.accounts.close({ number }, 'failed');
        this.#emit(at, { kind: 'charge-executed-late', subject: number });
      },
    });
    return bank;
  }

  #bankAnswers(at: number, order: Order, outcome: Outcome): void {
    const { number } = order;
    order.outcome = outcome;
    if (order.onPath) this.front.stepEnds(at, order);
    else this.back.stepEnds(at, order);
    this.#emit(at, { kind: 'bank-answered', subject: number });
  }

  step(): void {
    const at = this.next();
    if (this.bank !== null && this.bank.server.next() === at) {
      this.bank.server.step();
      return;
    }
    const { kind, subject } = this.#agenda;
    this.#agenda.drop();
    if (kind === 'step-ended') this.front.stepEnds(at, this.orders.get(subject));
    else if (kind === 'worker-step-ended') this.back.stepEnds(at, this.orders.get(subject));
    else if (kind === 'message-delivered') this.back.delivered(at, eventQueues[subject] ?? 'mail');
    else if (kind === 'page-ended') this.#pageEnds();
    else if (kind === 'outage-began') this.#outageBegins();
    else if (kind === 'outage-ended') this.#outageEnds(at);
    else if (kind === 'customer-returned') this.#enter(at, this.orders.get(subject));
    else if (kind === 'sweeper-looked') this.back.queue(at, this.orders.get(subject), 'charge');
    else if (kind === 'order-came') this.#orderComes(at, subject);
    else if (kind === 'page-came') this.#pageComes(at, subject);
    this.#emit(at, { kind, subject });
  }

  #outageBegins(): void {
    this.back.outageBegins();
    if (this.bank !== null && this.knobs.outage === 'payment') this.bank.slow = true;
  }

  #outageEnds(at: number): void {
    this.back.outageEnds(at);
    if (this.bank !== null) this.bank.slow = false;
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
    this.tally.turnAway(at);
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

  measure(at: number): Metrics {
    const { tally, back, services, bank } = this;
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
      bankAnswerMs: bank === null || bank.tally.meanResponse === null ? null : 1000 * bank.tally.meanResponse,
      bankBusy: bank === null ? null : bank.tally.busy(at) / bank.server.threads,
      bankWasted: bank?.tally.wastedShare ?? null,
      secondsDown: tally.health.secondsDown(at),
      recoverySeconds: tally.health.recoverySeconds(at),
    };
  }

  gauges(): readonly number[] {
    const { front, back, bank } = this;
    return [front.busy, back.queues.mail.depth, back.waiting + back.working, bank?.server.waiting ?? 0];
  }
}

/** To the millionth, without the trace that the time grid left. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
