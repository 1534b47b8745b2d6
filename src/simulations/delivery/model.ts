import { Agenda } from '../engine/agenda.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { Broker } from './broker.js';
import { Consumers, type Ports } from './consumers.js';
import { type Copy, deliveryOf } from './copy.js';
import { type DeliveryEvent, type Planned, planned } from './events.js';
import { type DeliveryKnobs, groupCount, travelSeconds } from './knobs.js';
import { Ledger } from './ledger.js';
import { Orders } from './orders.js';
import { Shop, type ShopStep } from './shop.js';

const shopSteps: readonly ShopStep[] = ['commit', 'publish', 'mark-sent', 'restart'];

/**
 * A shop publishes an event for each order; a broker hands it to workers, who change the stock and acknowledge. One of the
 * processes dies, once. The question is always the same: was the stock changed once for each order?
 *
 * `crashAt` says where a worker dies with `crashMessage`: receive, when it holds the message and has done nothing; ack,
 * between work and ack, whichever is first; work, with the last of its writes still to come. That last write is the effect
 * itself, except with a table of ids in a transaction of its own, which is written after the effect. At publish and
 * mark-sent it is the shop that dies, before that step.
 */
export class DeliveryModel implements Model {
  readonly knobs: DeliveryKnobs;
  readonly broker: Broker;
  readonly shop: Shop;
  readonly ledger: Ledger;
  readonly consumers: Consumers;
  readonly #agenda = new Agenda(planned);
  readonly #emit: Setting<DeliveryEvent>['emit'];
  readonly #orders: Orders;
  #finished = false;
  /** Events that reached the broker. */
  published = 0;

  constructor(knobs: DeliveryKnobs, { streams, emit }: Setting<DeliveryEvent>) {
    this.knobs = knobs;
    this.broker = new Broker(knobs);
    this.shop = new Shop(knobs);
    this.ledger = new Ledger(groupCount(knobs), knobs.messages, knobs.customers);
    this.#orders = new Orders(knobs, streams);
    this.#emit = emit;
    this.consumers = new Consumers(knobs, this.ledger, this.#ports(), emit);
    this.#plan(0, 'commit', 0);
  }

  #ports(): Ports {
    return {
      work: (order) => this.#orders.work(order),
      after: (at, seconds, stamp) => this.#schedule(at + seconds, 'stage-ended', stamp),
      acknowledge: (at, copy) => this.#report(at, copy, 'ack-arrived'),
      fail: (at, copy) => this.#fail(at, copy),
      died: (at, { number }) => {
        this.#schedule(at + travelSeconds, 'connection-lost', number);
        return this.#schedule(at + this.knobs.restartSeconds, 'worker-returned', number);
      },
    };
  }

  /** Orders that were owed an effect and that nobody will do any more. */
  get lost(): number {
    return this.consumers.lost + (this.shop.lost === null ? 0 : 1);
  }

  next(): number {
    return this.#agenda.next();
  }

  step(): void {
    const at = this.#agenda.next();
    const { kind, subject } = this.#agenda;
    this.#agenda.drop();
    this.#happen(at, kind, subject);
    this.#emit(at, { kind, subject });
    if (this.#finished || this.#agenda.size > 0) return;
    this.#finished = true;
    this.#emit(at, { kind: 'all-done' });
  }

  #happen(at: number, kind: Planned, subject: number): void {
    if (kind === 'stage-ended') this.consumers.stageEnds(at, subject);
    else if (kind === 'copy-arrived') this.#copyArrives(at, subject);
    else if (kind === 'shop-acted') this.#shopDoes(at, shopSteps[subject % 4] ?? 'commit', Math.floor(subject / 4));
    else if (kind === 'ack-arrived') this.broker.acknowledge(this.broker.copy(subject));
    else if (kind === 'reject-arrived') this.#takeBack(at, this.broker.copy(subject));
    else if (kind === 'connection-lost') this.#disconnect(at, subject);
    else if (kind === 'worker-returned') this.#workerBack(subject);
    else this.#accept(subject);
    this.#dispatch(at);
  }

  #disconnect(at: number, worker: number): void {
    const count = this.broker.disconnect(worker);
    this.#emit(at, { kind: 'copies-returned', subject: worker, count });
  }

  #shopDoes(at: number, step: ShopStep, order: number): void {
    const { shop, knobs } = this;
    if (shop.diesBefore(step, order, at)) {
      this.#emit(at, { kind: 'shop-died', subject: order, step });
      this.#plan(shop.downUntil ?? at, 'restart', order);
      return;
    }
    if (step === 'publish') this.#schedule(at + travelSeconds, 'event-arrived', order);
    if (step === 'restart') this.#emit(at, { kind: 'shop-restarted', subject: order });
    const next = shop.after(step, order, at);
    const wanted = next.step === 'commit' ? order + 1 : order;
    if (wanted < knobs.messages) this.#plan(next.at, next.step, wanted);
  }

  #accept(order: number): void {
    this.published += 1;
    this.broker.accept(order, this.#orders.partition(order));
  }

  /** Sends whatever can be sent now. */
  #dispatch(at: number): void {
    for (let group = 0; group < this.broker.byGroup.length; group++) {
      for (let match = this.broker.match(group); match !== null; match = this.broker.match(group)) {
        this.broker.send(match, at);
        this.#schedule(at + travelSeconds, 'copy-arrived', deliveryOf(match.copy));
      }
    }
  }

  #copyArrives(at: number, delivery: number): void {
    const copy = this.broker.standing(delivery);
    if (copy !== null) this.consumers.arrives(at, this.consumers.get(copy.consumer), copy);
  }

  /** A log takes nothing back: its reader stays at the record and tries again. */
  #fail(at: number, copy: Copy): 'gone' | 'again' {
    if (this.knobs.kind !== 'log') {
      this.#report(at, copy, 'reject-arrived');
      return 'gone';
    }
    const { consumer } = copy;
    this.#takeBack(at, copy);
    if (copy.state === 'dead') return 'gone';
    this.broker.send({ copy, consumer }, at);
    return 'again';
  }

  /** A worker's word on a message sets out to the broker. */
  #report(at: number, copy: Copy, kind: Planned): void {
    copy.reportedAt = at;
    this.#schedule(at + travelSeconds, kind, copy.number);
  }

  #takeBack(at: number, copy: Copy): void {
    this.broker.takeBack(copy);
    this.#emit(at, { kind: 'order-returned', subject: copy.number });
  }

  #workerBack(number: number): void {
    this.consumers.get(number).downUntil = null;
    this.broker.connect(number);
  }

  #plan(at: number, step: ShopStep, order: number): void {
    this.#schedule(at, 'shop-acted', order * 4 + shopSteps.indexOf(step));
  }

  #schedule(at: number, kind: Planned, subject: number): number {
    const when = snap(at);
    this.#agenda.plan(when, kind, subject);
    return when;
  }

  measure(): Metrics {
    const { broker, consumers, ledger } = this;
    const { processed, processedTwice, effectsTwice, outOfOrder } = ledger;
    const { deliveries, redelivered, deadLettered } = broker;
    // All are counts; nothing is averaged, so there is no warm-up to leave out.
    return {
      published: this.published,
      deliveries,
      processed,
      processedTwice,
      redelivered,
      lost: this.lost,
      effectsTwice,
      notOnce: this.lost + effectsTwice,
      deadLettered,
      workingConsumers: consumers.workers.filter((worker) => worker.taken > 0).length,
      outOfOrder,
      skipped: consumers.skipped,
      unfinished: broker.count('ready') + broker.count('out') + consumers.ackedInHand,
    };
  }

  gauges(): readonly number[] {
    const { broker, ledger } = this;
    return [broker.count('ready'), broker.count('out'), ledger.processed];
  }
}
