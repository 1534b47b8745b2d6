import { Backlog } from './backlog.js';
import { background, type Step } from './flow.js';
import { type CheckoutKnobs, quickRate, workerPause } from './knobs.js';
import type { Order, Orders } from './order.js';
import { OrderLine } from './order-line.js';
import type { Services } from './services.js';
import type { Tally } from './tally.js';

export type EventQueueName = 'mail' | 'analytics' | 'stock';
export const eventQueues: readonly EventQueueName[] = ['mail', 'analytics', 'stock'];

/** What the part behind the reply asks of the world around it. */
export interface Ports {
  /** Calls `stepEnds` for this order after some seconds. */
  after(at: number, seconds: number, order: Order): void;
  /** Calls `delivered` for this queue at that time. */
  deliveredAt(at: number, queue: EventQueueName): void;
}

/**
 * What happens behind the reply: orders that were accepted and are still to be reserved, charged and committed, and the
 * three kinds of messages about orders that are. A queued order whose call comes late goes to the end of the line and is
 * tried again until it succeeds: the shop has promised it. A message may be delivered twice.
 */
export class Back {
  readonly queues: Readonly<Record<EventQueueName, Backlog>>;
  /** By index of the background step: workers at it now. */
  readonly at: number[] = background.map(() => 0);
  readonly #line = new OrderLine();
  readonly #orders: Orders;
  readonly #knobs: CheckoutKnobs;
  readonly #services: Services;
  readonly #tally: Tally;
  readonly #ports: Ports;
  #finished = 0;
  #events = 0;
  working = 0;
  /** The most orders that ever were in line. */
  mostWaiting = 0;
  /** When the last mail of an outage had been sent; null before. */
  drainedAt: number | null = null;

  constructor(knobs: CheckoutKnobs, services: Services, tally: Tally, orders: Orders, ports: Ports) {
    this.#orders = orders;
    this.#knobs = knobs;
    this.#services = services;
    this.#tally = tally;
    this.#ports = ports;
    this.queues = {
      mail: new Backlog(knobs.mailRate),
      analytics: new Backlog(quickRate),
      stock: new Backlog(quickRate),
    };
  }

  /** Orders in line for a worker. */
  get waiting(): number {
    return this.#line.size;
  }

  /** Puts an order in line, from this step on. */
  queue(at: number, order: Order, from: Step): void {
    order.step = Math.max(0, background.indexOf(from));
    this.#queue(order);
    this.#dispatch(at);
  }

  /** To the end of the line. */
  #queue(order: Order): void {
    this.#line.push(order);
    this.#orders.release(order);
    this.mostWaiting = Math.max(this.mostWaiting, this.waiting);
  }

  #dispatch(at: number): void {
    while (this.working < this.#knobs.orderWorkers && this.#line.size > 0) {
      const order = this.#orders.take(at);
      this.#line.shift(order);
      this.working += 1;
      this.#begin(at, order);
    }
  }

  #begin(at: number, order: Order): void {
    this.#move(order, 1);
    const call = this.#services.call(this.#step(order), order, at);
    if (call === null) return;
    order.outcome = call.outcome;
    // A worker that a full line refuses does not ask again in the same instant.
    this.#ports.after(at, call.outcome === 'busy' ? workerPause : call.seconds, order);
  }

  /** The call that a worker waited for is over. */
  stepEnds(at: number, order: Order): void {
    const step = this.#step(order);
    this.#move(order, -1);
    if (order.outcome === 'ok') {
      if (step === 'charge') order.paid = true;
      order.step += 1;
      if (order.step < background.length) {
        this.#begin(at, order);
        return;
      }
    }
    this.working -= 1;
    if (order.outcome === 'ok') this.#finish(at, order);
    else this.#queue(order);
    this.#dispatch(at);
  }

  #finish(at: number, order: Order): void {
    if (!order.repeated) {
      this.#tally.book(order);
      this.announce(at, eventQueues);
    }
    this.#finished += 1;
    const { duplicateEvery } = this.#knobs;
    const again = !order.repeated && duplicateEvery > 0 && this.#finished % duplicateEvery === 0;
    order.repeated = true;
    order.step = 0;
    if (again) this.#queue(order);
    else this.#orders.release(order);
  }

  /** An order is placed: those who want to know are told, each by a queue of its own. */
  announce(at: number, to: readonly EventQueueName[]): void {
    for (const queue of to) this.#add(at, queue);
    const { duplicateEvery, idempotencyKey } = this.#knobs;
    if (!to.includes('stock')) return;
    this.#events += 1;
    if (duplicateEvery === 0 || this.#events % duplicateEvery !== 0) return;
    this.#add(at, 'stock');
    if (idempotencyKey === 'no') this.#tally.stockErrors += 1;
  }

  #add(at: number, queue: EventQueueName): void {
    this.#plan(queue, this.queues[queue].add(at));
  }

  /** The message in service of a queue is done. */
  delivered(at: number, queue: EventQueueName): void {
    this.#plan(queue, this.queues[queue].finish());
    const mailed = queue === 'mail' && this.queues.mail.depth === 0 && this.#knobs.outage === 'mail';
    if (mailed && at >= this.#services.outageEnds) this.drainedAt ??= at;
  }

  outageBegins(): void {
    const { outage } = this.#knobs;
    if (outage === 'mail' || outage === 'stock') this.queues[outage].pause();
  }

  outageEnds(at: number): void {
    const { outage } = this.#knobs;
    if (outage === 'mail' || outage === 'stock') this.#plan(outage, this.queues[outage].resume(at));
  }

  #plan(queue: EventQueueName, next: number | null): void {
    if (next !== null) this.#ports.deliveredAt(next, queue);
  }

  #move(order: Order, change: 1 | -1): void {
    this.at[order.step] = (this.at[order.step] ?? 0) + change;
  }

  #step(order: Order): Step {
    return background[order.step] ?? 'commit';
  }
}
