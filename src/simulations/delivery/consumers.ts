import type { Setting } from '../engine/simulation.js';
import type { Copy } from './copy.js';
import type { CrashPoint, DeliveryEvent } from './events.js';
import { type DeliveryKnobs, groupCount, groupSize, pauseSeconds } from './knobs.js';
import type { Ledger } from './ledger.js';
import { type Stage, Worker } from './worker.js';

/** What the workers ask of the world around them. */
export interface Ports {
  /** Seconds that the work on an order takes. */
  work(order: number): number;
  /** Calls `stageEnds` with this stamp after some seconds; when that will be. */
  after(at: number, seconds: number, stamp: number): number;
  acknowledge(at: number, copy: Copy): void;
  /** The message came to nothing: it goes back to the broker, or the worker is to try it again on the spot. */
  fail(at: number, copy: Copy): 'gone' | 'again';
  /** The process has died; when it will be back. */
  died(at: number, worker: Worker): number;
}

/**
 * The workers, and what each does with a message: receive, work and acknowledge, or receive, acknowledge and work. One of
 * them dies once, where `crashAt` says. That point is the whole lesson: what was acknowledged and not done is lost, what was
 * done and not acknowledged is done again, unless the handler can tell that it was.
 */
export class Consumers {
  readonly workers: readonly Worker[];
  readonly #knobs: DeliveryKnobs;
  readonly #ledger: Ledger;
  readonly #ports: Ports;
  readonly #emit: Setting<DeliveryEvent>['emit'];
  #crashed = false;
  /** Acknowledged, and never done. */
  lost = 0;
  /** Found to be done already. */
  skipped = 0;

  constructor(knobs: DeliveryKnobs, ledger: Ledger, ports: Ports, emit: Setting<DeliveryEvent>['emit']) {
    this.#knobs = knobs;
    this.#ledger = ledger;
    this.#ports = ports;
    this.#emit = emit;
    const size = groupSize(knobs);
    const count = groupCount(knobs) * size;
    this.workers = Array.from({ length: count }, (_, number) => new Worker(number, Math.floor(number / size)));
  }

  /** Copies that were acknowledged before the work on them, which is not done yet. */
  get ackedInHand(): number {
    return this.workers.filter(({ inHand }) => inHand?.state === 'acked').length;
  }

  get(number: number): Worker {
    const worker = this.workers[number];
    if (worker === undefined) throw new Error(`there is no worker ${number}`);
    return worker;
  }

  /** A message has come to a worker; a dead one does not notice. */
  arrives(at: number, worker: Worker, copy: Copy): void {
    if (worker.downUntil !== null) return;
    worker.inbox.push(copy);
    this.#takeNext(at, worker);
  }

  #takeNext(at: number, worker: Worker): void {
    const copy = worker.take();
    if (copy === null) return;
    this.#enter(at, worker, 'receive', pauseSeconds);
    this.#emit(at, { kind: 'order-taken', subject: copy.number, worker: worker.number });
  }

  #enter(at: number, worker: Worker, stage: Stage, seconds: number): void {
    worker.stage = stage;
    worker.stageFrom = at;
    worker.stageTo = this.#ports.after(at, seconds, worker.stamp);
  }

  /** A stage that a worker was in is over, unless it has died since. */
  stageEnds(at: number, stamp: number): void {
    const worker = this.get(Worker.numberOf(stamp));
    const copy = worker.inHand;
    if (worker.stamp !== stamp || copy === null) return;
    if (worker.stage === 'receive') this.#received(at, worker, copy);
    else if (worker.stage === 'gap') this.#gapOver(at, worker, copy);
    else if (this.#isPoisoned(worker, copy)) this.#fail(at, worker, copy);
    else this.#worked(at, worker, copy);
  }

  #received(at: number, worker: Worker, copy: Copy): void {
    if (this.#dies(at, worker, copy, 'receive')) return;
    if (this.#knobs.ack === 'after') {
      this.#startWork(at, worker, copy);
      return;
    }
    this.#ports.acknowledge(at, copy);
    this.#enter(at, worker, 'gap', pauseSeconds);
  }

  #gapOver(at: number, worker: Worker, copy: Copy): void {
    if (this.#dies(at, worker, copy, 'ack')) return;
    if (this.#knobs.ack === 'before') {
      this.#startWork(at, worker, copy);
      return;
    }
    this.#ports.acknowledge(at, copy);
    this.#free(at, worker);
  }

  #startWork(at: number, worker: Worker, copy: Copy): void {
    worker.skips = this.#seen(worker, copy);
    this.#enter(at, worker, 'work', worker.skips ? pauseSeconds : this.#ports.work(copy.message));
  }

  #worked(at: number, worker: Worker, copy: Copy): void {
    const { ack, dedup } = this.#knobs;
    // A table of its own is written after the effect, so the last write to come is the id's.
    if (dedup === 'table' && !worker.skips && this.#isPoint(copy, 'work')) this.#apply(at, copy);
    if (this.#dies(at, worker, copy, 'work')) return;
    if (worker.skips) this.#skip(at, copy);
    else this.#apply(at, copy);
    this.#note(worker, copy);
    this.#ledger.handled(copy.group, copy.message);
    if (ack === 'after') this.#enter(at, worker, 'gap', pauseSeconds);
    else this.#free(at, worker);
  }

  #isPoisoned(worker: Worker, copy: Copy): boolean {
    return !worker.skips && copy.message === this.#knobs.poison - 1;
  }

  #skip(at: number, copy: Copy): void {
    this.skipped += 1;
    this.#emit(at, { kind: 'order-skipped', subject: copy.number });
  }

  #apply(at: number, copy: Copy): void {
    const { group, message } = copy;
    const before = this.#ledger.outOfOrder;
    this.#ledger.apply(group, message);
    if (this.#ledger.effects(group, message) === 2) this.#emit(at, { kind: 'effect-repeated', subject: copy.number });
    if (this.#ledger.outOfOrder > before) this.#emit(at, { kind: 'order-overtaken', subject: copy.number });
  }

  #fail(at: number, worker: Worker, copy: Copy): void {
    if (this.#knobs.ack === 'before') this.#lose(at, copy);
    else if (this.#ports.fail(at, copy) === 'again') {
      this.#enter(at, worker, 'receive', pauseSeconds);
      return;
    }
    this.#free(at, worker);
  }

  #free(at: number, worker: Worker): void {
    worker.inHand = null;
    this.#takeNext(at, worker);
  }

  #lose(at: number, copy: Copy): void {
    this.lost += 1;
    this.#ledger.lose(copy.group, copy.message);
    this.#emit(at, { kind: 'order-lost', subject: copy.number });
  }

  #isPoint(copy: Copy, point: CrashPoint): boolean {
    const { crashAt, crashMessage } = this.#knobs;
    return !this.#crashed && crashAt === point && copy.message === crashMessage - 1;
  }

  #dies(at: number, worker: Worker, copy: Copy, point: CrashPoint): boolean {
    if (!this.#isPoint(copy, point)) return false;
    this.#crashed = true;
    this.#emit(at, { kind: 'worker-died', subject: copy.number, worker: worker.number, point });
    const acknowledged = this.#knobs.ack === 'before' && point !== 'receive';
    if (acknowledged && this.#ledger.effects(copy.group, copy.message) === 0) this.#lose(at, copy);
    worker.die(this.#ports.died(at, worker));
    return true;
  }

  /** Whether the handler can tell that the order was dealt with. Ids name the order, never the delivery. */
  #seen(worker: Worker, { group, message }: Copy): boolean {
    const { dedup } = this.#knobs;
    return dedup === 'memory' ? worker.memory.has(message) : dedup !== 'none' && this.#ledger.knows(group, message);
  }

  #note(worker: Worker, { group, message }: Copy): void {
    const { dedup } = this.#knobs;
    if (dedup === 'memory') worker.memory.add(message);
    else if (dedup !== 'none') this.#ledger.note(group, message);
  }
}
