import type { Line } from '../../text/line.js';
import { EventQueue } from '../engine/event-queue.js';
import type { Metrics, Model, Setting, Size } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { Broker } from './broker.js';
import { type Copy, deliveryOf } from './copy.js';
import { Crew, type Wires } from './crew.js';
import { type DeliveryKnobs, groupCount, travelSeconds } from './knobs.js';
import { Ledger } from './ledger.js';
import { measure } from './measure.js';
import { Narrator } from './narrator.js';
import { Orders } from './orders.js';
import { picture } from './picture.js';
import { Shop, type ShopStep } from './shop.js';

// What can happen, in the order in which it happens at the same instant: acks before the news that a connection is lost.
const AckArrives = 0;
const RejectArrives = 1;
const ConnectionLost = 2;
const StageEnds = 3;
const CopyArrives = 4;
const WorkerBack = 5;
const EventArrives = 6;
const ShopDoes = 7;

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
  readonly crew: Crew;
  readonly #events = new EventQueue();
  readonly #log: Setting['log'];
  readonly #tell: Narrator;
  readonly #orders: Orders;
  #finished = false;
  /** Events that reached the broker. */
  published = 0;

  constructor(knobs: DeliveryKnobs, { streams, log }: Setting) {
    this.knobs = knobs;
    this.broker = new Broker(knobs);
    this.shop = new Shop(knobs);
    this.ledger = new Ledger(groupCount(knobs), knobs.messages, knobs.customers);
    this.#orders = new Orders(knobs, streams);
    this.#log = log;
    this.#tell = new Narrator(this, log);
    this.crew = new Crew(knobs, this.ledger, this.#wires(), this.#tell);
    this.#plan(0, 'commit', 0);
    this.#tell.begins();
  }

  #wires(): Wires {
    return {
      work: (order) => this.#orders.work(order),
      after: (at, seconds, stamp) => this.#schedule(at + seconds, StageEnds, stamp),
      acknowledge: (at, copy) => this.#report(at, copy, AckArrives),
      fail: (at, copy) => this.#fail(at, copy),
      died: (at, { number }) => {
        this.#schedule(at + travelSeconds, ConnectionLost, number);
        return this.#schedule(at + this.knobs.restartSeconds, WorkerBack, number);
      },
    };
  }

  /** Orders that were owed an effect and that nobody will do any more. */
  get lost(): number {
    return this.crew.lost + (this.shop.lost === null ? 0 : 1);
  }

  next(): number {
    return this.#events.next();
  }

  step(): void {
    const at = this.#events.next();
    const { kind, subject } = this.#events;
    this.#events.drop();
    this.#log.event(at, kind, subject);
    this.#happen(at, kind, subject);
    if (this.#finished || this.#events.size > 0) return;
    this.#finished = true;
    this.#tell.ends(at);
  }

  #happen(at: number, kind: number, subject: number): void {
    if (kind === StageEnds) this.crew.stageEnds(at, subject);
    else if (kind === CopyArrives) this.#copyArrives(at, subject);
    else if (kind === ShopDoes) this.#shopDoes(at, shopSteps[subject % 4] ?? 'commit', Math.floor(subject / 4));
    else if (kind === AckArrives) this.broker.acknowledge(this.broker.copy(subject));
    else if (kind === RejectArrives) this.#takeBack(at, this.broker.copy(subject));
    else if (kind === ConnectionLost) this.#tell.connectionLost(at, subject, this.broker.disconnect(subject));
    else if (kind === WorkerBack) this.#workerBack(at, subject);
    else this.#accept(subject);
    this.#dispatch(at);
  }

  #shopDoes(at: number, step: ShopStep, order: number): void {
    const { shop, knobs } = this;
    if (shop.diesBefore(step, order, at)) {
      this.#tell.shopDies(at, order, step);
      this.#plan(shop.downUntil ?? at, 'restart', order);
      return;
    }
    if (step === 'publish') this.#schedule(at + travelSeconds, EventArrives, order);
    if (step === 'restart') this.#tell.shopBack(at, order);
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
        this.#schedule(at + travelSeconds, CopyArrives, deliveryOf(match.copy));
      }
    }
  }

  #copyArrives(at: number, delivery: number): void {
    const copy = this.broker.standing(delivery);
    if (copy !== null) this.crew.arrives(at, this.crew.get(copy.consumer), copy);
  }

  /** A log takes nothing back: its reader stays at the record and tries again. */
  #fail(at: number, copy: Copy): 'gone' | 'again' {
    if (this.knobs.kind !== 'log') {
      this.#report(at, copy, RejectArrives);
      return 'gone';
    }
    const { consumer } = copy;
    this.#takeBack(at, copy);
    if (copy.state === 'dead') return 'gone';
    this.broker.send({ copy, consumer }, at);
    return 'again';
  }

  /** A worker's word on a message sets out to the broker. */
  #report(at: number, copy: Copy, kind: number): void {
    copy.reportedAt = at;
    this.#schedule(at + travelSeconds, kind, copy.number);
  }

  #takeBack(at: number, copy: Copy): void {
    this.broker.takeBack(copy);
    this.#tell.returned(at, copy);
  }

  #workerBack(at: number, number: number): void {
    this.crew.get(number).downUntil = null;
    this.broker.connect(number);
    this.#tell.workerBack(at, number);
  }

  #plan(at: number, step: ShopStep, order: number): void {
    this.#schedule(at, ShopDoes, order * 4 + shopSteps.indexOf(step));
  }

  #schedule(at: number, kind: number, subject: number): number {
    const when = snap(at);
    this.#events.schedule(when, kind, subject, kind);
    return when;
  }

  measure(): Metrics {
    return measure(this);
  }

  gauges(): readonly number[] {
    const { broker, ledger } = this;
    return [broker.count('ready'), broker.count('out'), ledger.processed];
  }

  picture(at: number, size: Size): readonly Line[] {
    return picture(this, at, size);
  }
}
