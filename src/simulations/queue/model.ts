import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { Arrivals } from './arrivals.js';
import { Consumers } from './consumers.js';
import type { QueueEvent } from './events.js';
import { expectedPeak } from './fluid.js';
import type { QueueKnobs } from './knobs.js';
import { intervalFrom } from './memory.js';
import { ServiceTimes } from './service-times.js';
import { Tally } from './tally.js';
import { WaitingLine } from './waiting-line.js';
import { Windows, windowChanges } from './windows.js';

/** What can be next. */
const turn = { completion: 0, expiry: 1, arrival: 2, window: 3 } as const;

/**
 * A producer, a line, and consumers that take the oldest message first.
 *
 * Four things can happen next: a consumer finishes, the oldest message expires, a message arrives, a burst or an outage
 * begins or ends. Each keeps its own next time, so there is no event list to keep in order: the least of four
 * numbers is next, and the order above decides between equal ones. (What the four do to the same few numbers stands in
 * one file, a little longer than others, because it is read as one story.)
 */
export class QueueModel implements Model {
  readonly knobs: QueueKnobs;
  /** When the run ends, in simulated seconds. */
  readonly until: number;
  /** The longest line to expect, for the picture. */
  readonly expectedPeak: number;
  readonly arrivals: Arrivals;
  readonly consumers: Consumers;
  readonly line = new WaitingLine();
  readonly tally: Tally;
  readonly windows: Windows;
  readonly #emit: Setting<QueueEvent>['emit'];
  readonly #service: ServiceTimes;
  readonly #timeToLive: number;
  #arrivalAt: number;
  #next = 0;
  #turn: number = turn.completion;
  /** Messages made so far, which is also the number of the last. */
  #made = 0;
  /** Work of the message that a full line keeps at the producer; null where there is none. */
  #heldWork: number | null = null;
  #drainedAt: number | null = null;

  constructor(knobs: QueueKnobs, { streams, emit, until, warmUp }: Setting<QueueEvent>) {
    this.knobs = knobs;
    this.until = until;
    this.expectedPeak = expectedPeak(knobs, until);
    this.arrivals = new Arrivals(knobs, streams.of('arrivals'));
    this.consumers = new Consumers(knobs.consumers);
    this.windows = new Windows(knobs);
    this.tally = new Tally(this.windows.any ? 0 : warmUp, knobs.consumers, intervalFrom(knobs));
    this.#service = new ServiceTimes(knobs, streams.of('service'));
    this.#timeToLive = knobs.timeToLive > 0 ? snap(knobs.timeToLive) : Number.POSITIVE_INFINITY;
    this.#emit = emit;
    this.#arrivalAt = this.arrivals.next();
    this.#look();
  }

  get inSystem(): number {
    return this.line.size + this.consumers.busy;
  }

  next(): number {
    return this.#next;
  }

  step(): void {
    const at = this.#next;
    if (this.#turn === turn.completion) this.#complete(at);
    else if (this.#turn === turn.arrival) this.#arrive(at);
    else if (this.#turn === turn.expiry) this.#expire(at);
    else this.#window(at);
    this.tally.depth(at, this.line.size, this.consumers.busy, this.consumers.working);
    this.#look();
  }

  measure(at: number): Metrics {
    const drained = this.#drainedAt === null ? null : this.#drainedAt - this.windows.over;
    return this.tally.measure(at, this.oldestAge(at), drained);
  }

  gauges(at: number): readonly number[] {
    return [this.inSystem, this.oldestAge(at), this.tally.meanTime ?? 0];
  }

  /** Seconds that the oldest waiting message has waited; 0 where nobody waits. */
  oldestAge(at: number): number {
    return this.line.size > 0 ? at - this.line.arrivedAt(0) : 0;
  }

  /** Finds out what is next; of simultaneous events, the one that is asked about first. */
  #look(): void {
    const expiry = this.line.arrivedAt(0) + this.#timeToLive;
    const window = this.windows.next;
    let next = this.consumers.next;
    let whose: number = turn.completion;
    if (expiry < next) {
      next = expiry;
      whose = turn.expiry;
    }
    if (this.#arrivalAt < next) {
      next = this.#arrivalAt;
      whose = turn.arrival;
    }
    if (window < next) {
      next = window;
      whose = turn.window;
    }
    this.#next = next;
    this.#turn = whose;
  }

  #arrive(at: number): void {
    this.#made += 1;
    const { capacity, overflow } = this.knobs;
    const work = this.#service.draw();
    const found = this.inSystem;
    this.tally.found(found);
    if (capacity === 0 || found < capacity) {
      this.#admit(at, work, this.arrivals.exact);
    } else if (overflow === 'block') {
      this.#hold(at, work);
    } else {
      this.#emit(at, { kind: 'limit-reached' });
      if (overflow === 'drop-oldest' && this.line.size > 0) {
        this.#dropOldest(at);
        this.#admit(at, work, this.arrivals.exact);
      } else {
        this.tally.came(at);
        this.#emit(at, { kind: 'message-arrived', subject: this.#made });
        this.#reject(at, this.#made);
      }
    }
    this.#arrivalAt = this.#heldWork === null ? this.arrivals.next() : Number.POSITIVE_INFINITY;
  }

  /** A message enters; `exact` is when, before it was moved to the grid. */
  #admit(at: number, work: number, exact: number): void {
    this.tally.came(at);
    if (this.consumers.ready && this.line.size === 0) this.#begin(at, this.#made, at, work, exact);
    else this.line.push(this.#made, at, work);
    this.#emit(at, { kind: 'message-arrived', subject: this.#made });
  }

  #reject(at: number, name: number): void {
    this.tally.turnedAway(at);
    this.#emit(at, { kind: 'message-rejected', subject: name });
  }

  #dropOldest(at: number): void {
    this.tally.age(this.oldestAge(at));
    const { name } = this.line;
    this.line.shift();
    this.#reject(at, name);
  }

  /** The producer keeps its message, and makes no other, until there is room. */
  #hold(at: number, work: number): void {
    this.#emit(at, { kind: 'limit-reached' });
    this.#heldWork = work;
    this.#emit(at, { kind: 'message-held', subject: this.#made });
  }

  #release(at: number): void {
    if (this.#heldWork === null) return;
    this.#admit(at, this.#heldWork, at);
    this.#heldWork = null;
    this.arrivals.resume(at);
    this.#arrivalAt = this.arrivals.next();
  }

  #begin(at: number, name: number, arrived: number, work: number, exact: number): void {
    this.consumers.begin(name, arrived, work, exact);
    this.tally.begun(at, arrived);
  }

  #complete(at: number): void {
    const { consumers, line } = this;
    this.tally.done(at, consumers.arrived);
    this.#emit(at, { kind: 'message-served', subject: consumers.name });
    if (line.size > 0) {
      this.tally.begun(at, line.arrivedAt(0));
      consumers.goOn(line.name, line.arrivedAt(0), line.work);
      line.shift();
    } else consumers.rest();
    this.#left(at);
  }

  #expire(at: number): void {
    this.tally.expired += 1;
    this.tally.age(this.knobs.timeToLive);
    const { name } = this.line;
    this.line.shift();
    this.#emit(at, { kind: 'message-expired', subject: name });
    this.#left(at);
  }

  /** A message is gone: there may be room for the one that was held up, and the backlog may be over. */
  #left(at: number): void {
    this.#release(at);
    if (this.inSystem === 0) this.#empty(at);
  }

  #empty(at: number): void {
    if (this.#drainedAt !== null || !this.windows.passed) return;
    this.#drainedAt = at;
    this.#emit(at, { kind: 'queue-drained' });
  }

  #window(at: number): void {
    const change = this.windows.pass();
    if (change === 'outage-start') this.consumers.stop(at);
    if (change === 'outage-end') this.#resume(at);
    this.#emit(at, { kind: 'window-passed', subject: windowChanges.indexOf(change), change });
    if (this.inSystem === 0) this.#empty(at);
  }

  #resume(at: number): void {
    const { consumers, line } = this;
    consumers.resume(at);
    while (consumers.ready && line.size > 0) {
      this.#begin(at, line.name, line.arrivedAt(0), line.work, at);
      line.shift();
    }
  }
}
