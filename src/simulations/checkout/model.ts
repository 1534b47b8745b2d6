import type { Line } from '../../text/line.js';
import { EventQueue } from '../engine/event-queue.js';
import type { Metrics, Model, Setting, Size } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { Arrivals } from './arrivals.js';
import { Back, eventQueues } from './back.js';
import { fallsBack, type Step } from './flow.js';
import { Front } from './front.js';
import { type CheckoutKnobs, customerPause, quick } from './knobs.js';
import { measure } from './measure.js';
import { Narrator } from './narrator.js';
import { type Order, Orders } from './order.js';
import { picture } from './picture.js';
import { Services } from './services.js';
import { Tally } from './tally.js';
import { TokenBucket } from './token-bucket.js';

// What can happen, in the order in which it happens at the same instant: what ends makes room for what begins.
const StepEnds = 0;
const WorkerStepEnds = 1;
const Delivered = 2;
const PageEnds = 3;
const OutageBegins = 4;
const OutageEnds = 5;
const CustomerReturns = 6;
const OrderComes = 7;
const PageComes = 8;
const RunEnds = 9;

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
  readonly #events = new EventQueue();
  readonly #log: Setting['log'];
  readonly #tell: Narrator;

  constructor(knobs: CheckoutKnobs, setting: Setting) {
    this.knobs = knobs;
    this.services = new Services(knobs);
    this.tally = new Tally(setting.warmUp);
    this.bucket = knobs.rateLimit > 0 ? new TokenBucket(knobs.rateLimit, knobs.rateBurst) : null;
    this.front = new Front(knobs, this.services, {
      after: (at, seconds, { slot }) => this.#schedule(at + seconds, StepEnds, slot),
      through: (at, order) => this.#through(at, order),
      failed: (at, order, step) => this.#failed(at, order, step),
    });
    this.back = new Back(knobs, this.services, this.tally, this.orders, {
      after: (at, seconds, { slot }) => this.#schedule(at + seconds, WorkerStepEnds, slot),
      deliveredAt: (at, queue) => this.#schedule(at, Delivered, eventQueues.indexOf(queue)),
    });
    this.#arrivals = new Arrivals(knobs, setting);
    this.#log = setting.log;
    this.#tell = new Narrator(this, setting);
    const { outageBegins, outageEnds } = this.services;
    if (outageBegins < outageEnds) {
      this.#schedule(outageBegins, OutageBegins, 0);
      this.#schedule(outageEnds, OutageEnds, 0);
    }
    this.#expect(OrderComes, 0, this.#arrivals.nextOrder());
    this.#expect(PageComes, 0, this.#arrivals.nextPage());
    this.#schedule(setting.until, RunEnds, 0);
    this.#tell.begins();
  }

  next(): number {
    return this.#events.next();
  }

  step(): void {
    const at = this.#events.next();
    const { kind, subject } = this.#events;
    this.#events.drop();
    this.#log.event(at, kind, subject);
    if (kind === StepEnds) this.front.stepEnds(at, this.orders.get(subject));
    else if (kind === WorkerStepEnds) this.back.stepEnds(at, this.orders.get(subject));
    else if (kind === Delivered) this.back.delivered(at, eventQueues[subject] ?? 'mail');
    else if (kind === PageEnds) this.#pageEnds();
    else if (kind === OutageBegins) this.back.outageBegins();
    else if (kind === OutageEnds) this.back.outageEnds(at);
    else if (kind === CustomerReturns) this.#enter(at, this.orders.get(subject));
    else if (kind === OrderComes) this.#orderComes(at, subject);
    else if (kind === PageComes) this.#pageComes(at, subject);
    this.#tell.after(at, kind === RunEnds);
  }

  #orderComes(at: number, number: number): void {
    this.#expect(OrderComes, number + 1, this.#arrivals.nextOrder());
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
      if (mode === 'hybrid') this.back.announce(at, eventQueues);
      this.orders.release(order);
    }
  }

  #failed(at: number, order: Order, step: Step): void {
    if (fallsBack(this.knobs.mode)) this.#finishLater(at, order, step);
    else {
      this.tally.answered(at, order);
      // She saw no result, or an error, and presses the button again.
      if (order.outcome === 'late' && step === 'charge' && order.retriesLeft > 0) {
        order.retriesLeft -= 1;
        this.#schedule(at + customerPause, CustomerReturns, order.slot);
      } else this.#refuse(order);
    }
  }

  /** The fallback: "we have your order". What failed, and what should have followed it, is done behind the reply. */
  #finishLater(at: number, order: Order, step: Step): void {
    this.tally.accept(at, order);
    if (step === 'reserve' || step === 'charge') this.back.queue(at, order, step);
    else {
      this.back.announce(at, step === 'mail' ? eventQueues : ['stock']);
      this.orders.release(order);
    }
  }

  #refuse(order: Order): void {
    this.tally.fail(order);
    this.orders.release(order);
  }

  #pageComes(at: number, number: number): void {
    this.#expect(PageComes, number + 1, this.#arrivals.nextPage());
    if (this.front.full) this.tally.pagesRefused += 1;
    else {
      this.front.busy += 1;
      this.#schedule(at + quick.page / 1000, PageEnds, 0);
    }
  }

  #pageEnds(): void {
    this.front.busy -= 1;
    this.tally.pagesServed += 1;
  }

  #expect(kind: number, number: number, at: number): void {
    if (at < Number.POSITIVE_INFINITY) this.#schedule(at, kind, number);
  }

  #schedule(at: number, kind: number, subject: number): void {
    this.#events.schedule(snap(at), kind, subject, kind);
  }

  measure(): Metrics {
    return measure(this);
  }

  gauges(): readonly number[] {
    return [this.front.busy, this.back.queues.mail.depth, this.back.waiting + this.back.working];
  }

  picture(at: number, size: Size): readonly Line[] {
    return picture(this, at, size);
  }
}
