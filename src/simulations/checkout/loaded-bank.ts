import { FirstComeFirstServed } from '../server/line.js';
import type { Happened, Request } from '../server/request.js';
import { Server } from '../server/server.js';
import { ServerTally } from '../server/server-tally.js';
import { type Closed, Ledger } from './accounts.js';
import type { Call, CardCharger } from './bank.js';
import { type CheckoutKnobs, quick } from './knobs.js';
import type { Order, Outcome } from './order.js';

/** What the bank tells the world around it. */
export interface Ports {
  /** The shop has its answer to the charge of the order in a slot, or has given up on it. */
  answered(at: number, slot: number, outcome: Outcome): void;
  /** The same, but so many seconds later: the reply is lost, and the shop waits until it gives up. */
  unanswered(at: number, seconds: number, slot: number): void;
  /** It has executed a charge that the shop had given up on; what the shop has made of the order, and how often it is charged. */
  executedLate(at: number, number: number, closed: Closed | null, charges: number): void;
}

/** More orders than are ever under way at once. */
const slots = 2 ** 20;

/**
 * The payment provider as a server that load slows. A charge takes the money when a thread has executed it, whether the shop
 * still waits or has given up, so a charge that is late is a charge all the same. With an idempotency key a second request
 * for the same order takes nothing: once the first is executed, it is answered quickly with what is stored.
 */
export class LoadedBank implements CardCharger {
  readonly server: Server;
  readonly tally: ServerTally;
  readonly accounts = new Ledger();
  readonly #knobs: CheckoutKnobs;
  readonly #ports: Ports;
  #asked = 0;
  #refused = false;
  taken = 0;
  doubleCharges = 0;
  /** Charges executed that the shop had given up on. */
  executedLate = 0;

  constructor(knobs: CheckoutKnobs, warmUp: number, ports: Ports) {
    this.#knobs = knobs;
    this.#ports = ports;
    this.tally = new ServerTally(warmUp);
    this.server = new Server(
      {
        threads: knobs.bankThreads,
        line: new FirstComeFirstServed(knobs.bankLine > 0 ? knobs.bankLine : Number.POSITIVE_INFINITY),
        timeoutSeconds: knobs.timeoutMs / 1000,
        left: (request) => this.#workLeft(request),
        draw: () => knobs.paymentMs / 1000,
      },
      (at, happened, request) => this.#hear(at, happened, request),
    );
  }

  /** In its outage a charge takes as many times as long. */
  set slow(slow: boolean) {
    const { slowSeconds, paymentMs } = this.#knobs;
    this.server.slowness = slow ? (1000 * slowSeconds) / paymentMs : 1;
  }

  /** Null where the answer comes later; a charge that finds the line full is refused at once, and takes nothing. */
  charge(order: Order, _slow: boolean, at: number): Call | null {
    const { lostReplies, paymentMs } = this.#knobs;
    this.#asked += 1;
    const isLost = lostReplies > 0 && this.#asked % lostReplies === 0;
    const work = (paymentMs / 1000) * order.charge;
    this.#refused = false;
    this.server.submit(at, (order.number * slots + order.slot) * 2 + Number(isLost), { work });
    return this.#refused ? { outcome: 'busy', seconds: 0 } : null;
  }

  #hear(at: number, happened: Happened, request: Request): void {
    this.tally.hear(this.server, at, happened, request);
    const slot = Math.floor(request.id / 2) % slots;
    const number = numberOf(request);
    switch (happened) {
      case 'refused':
        this.#refused = true;
        break;
      case 'timed-out':
        this.#ports.answered(at, slot, 'late');
        break;
      case 'done':
        this.#execute(number);
        if (request.id % 2 === 0) this.#ports.answered(at, slot, 'ok');
        else this.#ports.unanswered(at, Math.max(0, request.deadline - at), slot);
        break;
      case 'late':
        this.#executeLate(at, number);
    }
  }

  /** A key whose charge is executed is answered with what is stored. */
  #workLeft(request: Request): number {
    return this.#isStored(numberOf(request)) ? Math.min(request.work, quick.replay / 1000) : request.work;
  }

  #isStored(number: number): boolean {
    return this.#knobs.idempotencyKey === 'yes' && this.accounts.chargesOf({ number }) > 0;
  }

  #executeLate(at: number, number: number): void {
    const before = this.accounts.chargesOf({ number });
    this.#execute(number);
    const charges = this.accounts.chargesOf({ number });
    if (charges === before) return;
    this.executedLate += 1;
    this.#ports.executedLate(at, number, this.accounts.stateOf(number), charges);
  }

  #execute(number: number): void {
    if (this.#isStored(number)) return;
    this.taken += 1;
    if (this.accounts.add(number) === 2) this.doubleCharges += 1;
  }
}

/** The number of the order that a charge is for. */
function numberOf({ id }: Request): number {
  return Math.floor(id / 2 / slots);
}
