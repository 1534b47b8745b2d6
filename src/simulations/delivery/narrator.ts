import { capital } from '../../text/capital.js';
import { formatNumber, formatQuantity } from '../../text/number.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { Copy } from './copy.js';
import type { CrashPoint, DeliveryEvent } from './events.js';
import { groupCount, groupSize } from './knobs.js';
import type { DeliveryModel } from './model.js';
import { groupName, workerName } from './names.js';
import type { ShopStep } from './shop.js';

/**
 * Tells what a person would tell of a run: who died where, what came back, what was done twice or not at all. (One file, a
 * little longer than others, for each event has its sentence in it.)
 */
export class DeliveryNarrator implements Narrator<DeliveryEvent> {
  readonly #model: DeliveryModel;
  readonly #tell: Tell;
  #firstTaken = false;
  #skipsTold = 0;
  #overtakingTold = false;

  constructor(model: DeliveryModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
    this.#begin();
  }

  hear(at: number, event: DeliveryEvent): void {
    switch (event.kind) {
      case 'order-taken':
        this.#taken(at, event.worker, this.#copy(event.subject));
        break;
      case 'worker-died':
        this.#workerDied(at, event.worker, this.#copy(event.subject), event.point);
        break;
      case 'order-skipped':
        this.#skipped(at, this.#copy(event.subject));
        break;
      case 'order-lost':
        this.#lost(at, this.#copy(event.subject));
        break;
      case 'order-returned':
        this.#returned(at, this.#copy(event.subject));
        break;
      case 'effect-repeated':
        this.#effectRepeated(at, this.#copy(event.subject));
        break;
      case 'order-overtaken':
        this.#overtaken(at, this.#copy(event.subject));
        break;
      case 'copies-returned':
        this.#connectionLost(at, event.subject, event.count);
        break;
      case 'worker-returned':
        this.#workerRestarted(at, event.subject);
        break;
      case 'shop-died':
        this.#shopDied(at, event.subject, event.step);
        break;
      case 'shop-restarted':
        this.#shopRestarted(at, event.subject);
        break;
      case 'all-done':
        this.#end(at);
        break;
    }
  }

  #copy(number: number): Copy {
    return this.#model.broker.copy(number);
  }

  #begin(): void {
    const { knobs } = this.#model;
    const each = formatQuantity(knobs.publishEvery, 's');
    const groups = groupCount(knobs);
    const size = groupSize(knobs);
    const workers = plural(size, 'worker');
    const to = {
      queue: `a queue; ${size === 1 ? '1 worker takes' : `${workers} share`} them`,
      topic: `a topic; each of ${plural(groups, 'group')} of ${workers} gets a copy`,
      log: `a log of ${plural(knobs.partitions, 'partition')}; ${plural(groups, 'group')} of ${workers} ${groups === 1 ? 'reads' : 'read'} it`,
    }[knobs.kind];
    this.#tell(0, `${plural(knobs.messages, 'order')}, one every ${each}, go to ${to}.`);
    if (knobs.kind === 'log') this.#idleReaders();
  }

  #idleReaders(): void {
    const { broker, consumers, knobs } = this.#model;
    const { workers } = consumers;
    const idle = workers.filter((worker) => broker.partitionsOf(worker.number) === 0).length;
    if (idle === 0) return;
    const parts = plural(knobs.partitions, 'partition');
    this.#tell(
      0,
      `A partition has one reader in a group: with ${parts}, ${plural(idle, 'worker')} of ${workers.length} cannot work.`,
    );
  }

  #taken(at: number, worker: number, copy: Copy): void {
    if (this.#firstTaken) return;
    this.#firstTaken = true;
    const held = this.#model.broker.unacked(worker);
    const more = held > 1 ? ` ${plural(held - 1, 'more', 'more')} sent ahead to it.` : '';
    this.#tell(at, `${this.#name(worker)} takes order ${copy.message + 1} in hand.${more}`);
  }

  #workerDied(at: number, worker: number, copy: Copy, point: CrashPoint): void {
    const { knobs } = this.#model;
    const order = `order ${copy.message + 1}`;
    const between =
      knobs.ack === 'after'
        ? `after the work on ${order} and before its ack`
        : `after the ack of ${order} and before its work`;
    const halfway =
      knobs.dedup === 'table'
        ? `: the stock for ${order} is changed, its id is not in the table yet`
        : ` in the middle of the work on ${order}`;
    const where = { receive: ` with ${order} in hand, nothing done`, work: halfway, ack: ` ${between}` }[point];
    const { processed } = this.#model.ledger;
    const alone = this.#model.consumers.workers.length === 1;
    const count = alone ? ` It has done ${processed} and acknowledged ${this.#acknowledged(copy, point)}.` : '';
    this.#tell(at, `${this.#name(worker)} dies${where}.${count}`);
  }

  /** Acknowledged so far, acks on their way counted in. */
  #acknowledged(copy: Copy, point: CrashPoint): number {
    const { broker, knobs } = this.#model;
    const before = broker.copies.filter(
      (other) => other.deliveries > 0 && other.number < copy.number && other.state !== 'dead',
    );
    return before.length + (knobs.ack === 'before' && point !== 'receive' ? 1 : 0);
  }

  #connectionLost(at: number, number: number, returned: number): void {
    const place = {
      queue: 'the queue',
      topic: 'the queue of the group',
      log: 'the log: it reads on from the last position',
    };
    const worker = workerName(this.#model.knobs, number);
    const back = plural(
      returned,
      'order was not acknowledged and goes back',
      'orders were not acknowledged and go back',
    );
    this.#tell(at, `The broker sees that ${worker} is gone: ${back} to ${place[this.#model.knobs.kind]}.`);
  }

  #workerRestarted(at: number, number: number): void {
    this.#tell(at, `${capital(workerName(this.#model.knobs, number))} is back, with an empty memory.`);
  }

  #skipped(at: number, { message }: Copy): void {
    this.#skipsTold += 1;
    if (this.#skipsTold > 3) return;
    this.#tell(at, `Order ${message + 1} comes again. Its id is known, so nothing is done.`);
  }

  #effectRepeated(at: number, { message, group }: Copy): void {
    this.#tell(at, `The ${groupName(group)} is changed a second time for order ${message + 1}.`);
  }

  #overtaken(at: number, { message, group }: Copy): void {
    if (this.#overtakingTold) return;
    this.#overtakingTold = true;
    const { customers } = this.#model.knobs;
    const who = `customer ${(message % customers) + 1}`;
    this.#tell(at, `${capital(groupName(group))}: a later order of ${who} has overtaken order ${message + 1}.`);
  }

  #lost(at: number, { message }: Copy): void {
    this.#tell(at, `Order ${message + 1} was acknowledged and is not done. Nobody will send it again: it is lost.`);
  }

  /** A message that failed is back at the broker. */
  #returned(at: number, copy: Copy): void {
    const order = `Order ${copy.message + 1}`;
    const failures = copy.deliveries;
    if (copy.state === 'dead') {
      this.#tell(
        at,
        `${order} has failed ${times(failures)}, the limit is ${plural(this.#model.knobs.redeliveryLimit, 'redelivery', 'redeliveries')}: to the dead letters.`,
      );
    } else if (failures === 1) this.#tell(at, `${order} fails and goes back, to be sent again.`);
    else if (failures === 5 || failures % 20 === 10) this.#tell(at, `${order} has failed ${times(failures)}.`);
  }

  #shopDied(at: number, order: number, step: ShopStep): void {
    const name = `order ${order + 1}`;
    const where =
      step === 'publish'
        ? `after ${name} is in its database and before it is published`
        : `after ${name} is published and before it is marked as sent`;
    this.#tell(
      at,
      `The shop dies ${where}.${this.#model.shop.lost === order ? ' Nothing remembers that an event is owed.' : ''}`,
    );
  }

  #shopRestarted(at: number, order: number): void {
    const { unsent } = this.#model.shop;
    const found =
      unsent === null
        ? `it goes on with the next order. The event of order ${order + 1} is lost`
        : `its relay finds order ${order + 1} in the outbox and publishes it`;
    this.#tell(at, `The shop is back: ${found}.`);
  }

  #end(at: number): void {
    const { broker, ledger, lost, published } = this.#model;
    const work = `${plural(published, 'event')} published, ${plural(broker.deliveries, 'delivery', 'deliveries')}, processed ${times(ledger.processed)}`;
    const wrong = [
      lost > 0 ? `${lost} lost` : '',
      ledger.effectsTwice > 0 ? `${ledger.effectsTwice} with two effects` : '',
      broker.deadLettered > 0 ? `${plural(broker.deadLettered, 'dead letter')}` : '',
      ledger.outOfOrder > 0 ? `${formatNumber(ledger.outOfOrder)} out of order` : '',
    ].filter((text) => text !== '');
    this.#tell(at, `All is quiet: ${work}; ${wrong.length > 0 ? wrong.join(', ') : 'each effect once, none lost'}.`);
  }

  #name(worker: number): string {
    return capital(workerName(this.#model.knobs, worker));
  }
}

function times(amount: number): string {
  return amount === 1 ? 'once' : `${formatNumber(amount)} times`;
}
