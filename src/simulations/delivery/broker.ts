import { type Copy, type CopyState, deliveryOf, numberOf } from './copy.js';
import { type DeliveryKnobs, groupCount, groupSize } from './knobs.js';
import { type Link, Links } from './links.js';
import { Readers } from './readers.js';

/** A copy and the consumer that it is to be sent to. */
export interface Match {
  readonly copy: Copy;
  readonly consumer: number;
}

/**
 * Keeps each message until it is acknowledged, and decides who gets it. A queue or the subscription of a topic hands the
 * oldest message to the next worker in turn that has fewer than `prefetch` unacknowledged. A log hands a partition's records
 * in order to the one worker of the group that reads it. When a connection is lost, what was sent over it and not
 * acknowledged is there to be sent again, in its old place.
 * RabbitMQ, Consumer Acknowledgements and Publisher Confirms; Apache Kafka 3.9, Design: The Consumer.
 */
export class Broker {
  readonly copies: Copy[] = [];
  /** The copies of each group, as they were published. */
  readonly byGroup: readonly Copy[][];
  readonly #knobs: DeliveryKnobs;
  /** By group. */
  readonly #links: readonly Links[];
  readonly #readers: readonly Readers[];
  deliveries = 0;
  redelivered = 0;
  deadLettered = 0;

  constructor(knobs: DeliveryKnobs) {
    this.#knobs = knobs;
    const groups = Array.from({ length: groupCount(knobs) }, (_, group) => group);
    const size = groupSize(knobs);
    this.byGroup = groups.map(() => []);
    this.#links = groups.map((group) => new Links(group * size, size, knobs));
    this.#readers = this.#links.map((links) => new Readers(knobs.partitions, links.present));
  }

  /** How many copies are in a state. */
  count(state: CopyState): number {
    return this.copies.reduce((sum, copy) => sum + (copy.state === state ? 1 : 0), 0);
  }

  unacked(consumer: number): number {
    return this.#link(consumer).unacked;
  }

  /** How many partitions a consumer reads. */
  partitionsOf(consumer: number): number {
    return this.#readers[this.#groupOf(consumer)]?.load(consumer) ?? 0;
  }

  /** Takes a message in: a copy for each group. */
  accept(message: number, partition: number): void {
    for (const [group, copies] of this.byGroup.entries()) {
      const untouched = { state: 'ready', deliveries: 0, sentAt: 0, reportedAt: Number.NaN, consumer: -1 } as const;
      const copy: Copy = { number: this.copies.length, message, group, partition, ...untouched };
      this.copies.push(copy);
      copies.push(copy);
    }
  }

  /** A copy by its number. */
  copy(number: number): Copy {
    const copy = this.copies[number];
    if (copy === undefined) throw new Error(`there is no copy ${number}`);
    return copy;
  }

  /** The copy of a delivery (`deliveryOf`), while that delivery stands: not returned, not sent again since. */
  standing(delivery: number): Copy | null {
    const copy = this.copy(numberOf(delivery));
    return copy.state === 'out' && deliveryOf(copy) === delivery ? copy : null;
  }

  /** The next delivery of a group; null when nothing is ready or nobody can take more. */
  match(group: number): Match | null {
    return this.#knobs.kind === 'log' ? this.#nextRecord(group) : this.#nextMessage(group);
  }

  #nextMessage(group: number): Match | null {
    const copy = this.byGroup[group]?.find((other) => other.state === 'ready');
    if (copy === undefined) return null;
    const link = this.#links[group]?.nextInTurn() ?? null;
    return link === null ? null : { copy, consumer: link.number };
  }

  /** A reader empties the partition it is at before it goes on to the next of its own. */
  #nextRecord(group: number): Match | null {
    const { partitions } = this.#knobs;
    const links = this.#links[group];
    for (const link of links?.all ?? []) {
      if (!links?.takesMore(link)) continue;
      for (let step = 0; step < partitions; step++) {
        const partition = (link.partition + step) % partitions;
        if (this.#readers[group]?.of(partition) !== link.number) continue;
        if (this.#isStillRead(group, partition, link.number)) continue;
        const copy = this.byGroup[group]?.find((other) => other.partition === partition && other.state === 'ready');
        if (copy === undefined) continue;
        link.partition = partition;
        return { copy, consumer: link.number };
      }
    }
    return null;
  }

  /** Whether a partition has changed hands and the one before is not done with what it was sent: order comes first. */
  #isStillRead(group: number, partition: number, reader: number): boolean {
    const copies = this.byGroup[group] ?? [];
    return copies.some((copy) => copy.partition === partition && copy.state === 'out' && copy.consumer !== reader);
  }

  /** Sends a copy: from now on it is out, until it is acknowledged or its connection is lost. */
  send({ copy, consumer }: Match, at: number): void {
    copy.state = 'out';
    copy.consumer = consumer;
    copy.sentAt = at;
    copy.reportedAt = Number.NaN;
    copy.deliveries += 1;
    this.deliveries += 1;
    if (copy.deliveries > 1) this.redelivered += 1;
    this.#link(consumer).unacked += 1;
  }

  acknowledge(copy: Copy): void {
    this.#settle(copy, 'acked');
  }

  /** Takes a copy back that came to nothing: it is ready again, or a dead letter once it was sent again too often. */
  takeBack(copy: Copy): void {
    const { redeliveryLimit } = this.#knobs;
    const tooOften = redeliveryLimit > 0 && copy.deliveries > redeliveryLimit;
    if (tooOften) this.deadLettered += 1;
    this.#settle(copy, tooOften ? 'dead' : 'ready');
  }

  #settle(copy: Copy, state: CopyState): void {
    copy.state = state;
    this.#link(copy.consumer).unacked -= 1;
  }

  /** A connection is lost: how many copies came back. */
  disconnect(consumer: number): number {
    const back = this.copies.filter((copy) => copy.state === 'out' && copy.consumer === consumer);
    for (const copy of back) this.takeBack(copy);
    this.connect(consumer, false);
    return back.length;
  }

  connect(consumer: number, connected = true): void {
    this.#link(consumer).connected = connected;
    const group = this.#groupOf(consumer);
    this.#readers[group]?.share(this.#links[group]?.present ?? []);
  }

  #groupOf(consumer: number): number {
    return Math.floor(consumer / groupSize(this.#knobs));
  }

  #link(consumer: number): Link {
    const link = this.#links[this.#groupOf(consumer)]?.all[consumer % groupSize(this.#knobs)];
    if (link === undefined) throw new Error(`there is no consumer ${consumer}`);
    return link;
  }
}
