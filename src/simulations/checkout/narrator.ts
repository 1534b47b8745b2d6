import { formatNumber, formatQuantity } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import { Aftermath } from '../server/aftermath.js';
import type { CheckoutEvent } from './events.js';
import { fallsBack, path, type Step } from './flow.js';
import type { CheckoutModel } from './model.js';

const services = {
  none: 'Nothing',
  mail: 'The mail provider',
  payment: 'The bank',
  stock: 'The stock service',
} as const;

/** Steps whose names are not a word for what happens. */
const stepNames: Readonly<Partial<Record<Step, string>>> = { pending: 'reserve and store as pending' };

/** What is told once. */
type Moment =
  | 'first'
  | 'outage'
  | 'over'
  | 'refused'
  | 'full'
  | 'failed'
  | 'lost'
  | 'kept'
  | 'double'
  | 'unpaid'
  | 'held'
  | 'swept'
  | 'stock'
  | 'late charge'
  | 'bank full'
  | 'drained'
  | 'half'
  | 'end';

/**
 * Tells what a manager would hear of the day: when it broke, the first of each kind of harm, how the backlog grew, when it was
 * gone, and how it ended. It looks at the model after each event and tells each of these once. (One file, longer than others,
 * for it is one story, a sentence for each of its moments.)
 */
export class CheckoutNarrator implements Narrator<CheckoutEvent> {
  readonly #model: CheckoutModel;
  readonly #tell: Tell;
  readonly #until: number;
  readonly #told = new Set<Moment>();
  #quarter = 1;
  /** Null where nothing hits the bank, or load does not slow it. */
  readonly #aftermath: Aftermath | null;

  constructor(model: CheckoutModel, tell: Tell, until: number) {
    this.#model = model;
    this.#tell = tell;
    this.#until = until;
    const { bank, knobs, services: called, tally } = model;
    this.#aftermath =
      bank === null || knobs.outage !== 'payment' || called.outageEnds === Number.POSITIVE_INFINITY
        ? null
        : new Aftermath(called.outageEnds, tally.health, tell, {
            down: (seconds) =>
              `${formatQuantity(seconds, 's')} after the outage more than 10 % of customers still get no, ${plural(bank.server.waiting, 'charge')} in line at the bank.`,
            well: (seconds) =>
              seconds === 0
                ? 'All is well from the first second after the outage.'
                : `All is well again, ${formatQuantity(seconds, 's')} after the outage.`,
          });
    this.#begin();
  }

  get due(): number {
    return this.#aftermath?.due ?? Number.POSITIVE_INFINITY;
  }

  lookIn(before: number): void {
    this.#aftermath?.lookIn(before);
  }

  #begin(): void {
    const { mode, orderRate } = this.#model.knobs;
    const [last = '', ...others] = path(this.#model.knobs)
      .map((step) => stepNames[step] ?? step)
      .reverse();
    const rate = plural(orderRate, 'order');
    const fallback = mode === 'sync-with-async-fallback' ? ' What fails there is finished later.' : '';
    this.#tell(0, `${rate} a second. The customer waits for ${others.reverse().join(', ')} and ${last}.${fallback}`);
    const { bank, knobs } = this.#model;
    if (bank === null) return;
    const most = formatNumber((1000 * knobs.bankThreads) / knobs.paymentMs, 1);
    this.#tell(0, `The bank has ${plural(knobs.bankThreads, 'thread')} and can take ${most} charges a second.`);
  }

  hear(at: number, event: CheckoutEvent): void {
    const { tally, services: called, back, front, knobs } = this.#model;
    if (tally.placed > 0) this.#once('first', at);
    if (at >= called.outageBegins) this.#outage(at);
    if (tally.refused > 0) this.#once('refused', at);
    if (front.full) this.#once('full', at);
    if (tally.failed > tally.noThread) this.#once('failed', at);
    if (tally.lost > 0) this.#once('lost', at);
    if (fallsBack(knobs.mode) && back.working > 0) this.#once('kept', at);
    if (called.bank.doubleCharges > 0) this.#once('double', at);
    if (tally.unpaid > 0) this.#once('unpaid', at);
    if (tally.stockHeld > 0) this.#once('held', at);
    if (event.kind === 'sweeper-looked') this.#once('swept', at);
    if (tally.stockErrors > 0) this.#once('stock', at);
    if (event.kind === 'charge-executed-late') this.#once('late charge', at);
    if ((this.#model.bank?.tally.refused ?? 0) > 0) this.#once('bank full', at);
    if (back.drainedAt === at) this.#once('drained', at);
    if (at >= this.#until / 2 && called.outageBegins === Number.POSITIVE_INFINITY) this.#once('half', at);
    if (event.kind === 'run-ended') this.#once('end', at);
  }

  #once(moment: Moment, at: number): void {
    if (this.#told.has(moment)) return;
    this.#told.add(moment);
    this.#tell(at, this.#text(moment, at));
  }

  #text(moment: Moment, at: number): string {
    switch (moment) {
      case 'first':
        return this.#firstAnswer();
      case 'outage':
        return this.#outageBegins();
      case 'over':
        return `${services[this.#model.knobs.outage]} is back: ${this.#state()}.`;
      case 'refused':
        return this.#firstRefusal();
      case 'full':
        return this.#full();
      case 'failed':
        return this.#firstFailure(at);
      case 'lost':
        return 'An order has failed although the bank took the money. The shop does not know.';
      case 'kept':
        return 'The first order is put in line to be finished later. Its customer is told that the order is accepted.';
      case 'double':
        return 'The first customer is charged twice for one order.';
      case 'unpaid':
        return 'The process died before the charge. The order stands as paid, and its parcel will leave.';
      case 'held':
        return 'The process died with goods reserved and nothing stored: they wait for an order that nobody knows.';
      case 'swept':
        return 'The sweeper finds an order that stayed pending, and asks the bank about it.';
      case 'stock':
        return 'A stock message came twice and was counted twice: the stock is one off.';
      case 'late charge':
        return 'The bank executes a charge that the shop has given up on: the money is taken all the same.';
      case 'bank full':
        return "The bank's line is full: it refuses a charge at once, and takes nothing.";
      case 'drained':
        return this.#drained(at);
      case 'half':
        return this.#half();
      case 'end':
        return this.#end();
    }
  }

  #outage(at: number): void {
    const { knobs, services: called } = this.#model;
    this.#once('outage', at);
    const { outageBegins, outageEnds } = called;
    while (this.#quarter <= 3 && at < outageEnds && at >= outageBegins + (knobs.outageSeconds * this.#quarter) / 4) {
      const part = ['A quarter', 'Half', 'Three quarters'][this.#quarter - 1] ?? '';
      this.#quarter += 1;
      this.#tell(at, `${part} of the outage: ${this.#state()}.`);
    }
    if (at >= outageEnds) this.#once('over', at);
  }

  #firstAnswer(): string {
    const { knobs, tally } = this.#model;
    const wait = formatQuantity((tally.firstWait ?? 0) * 1000, 'ms', 0);
    const open = knobs.mode === 'async' ? 'accepted; her card is not charged yet' : 'her order is placed';
    return `The first customer has her answer after ${wait}: ${open}.`;
  }

  #half(): string {
    const { tally, front, knobs } = this.#model;
    const placed = `${plural(tally.placed, 'order')} placed so far`;
    const wait = tally.wait(0.5);
    const median = wait === null ? '' : `, half of the customers waited less than ${formatQuantity(wait, 'ms', 0)}`;
    return `Half of the time is over: ${placed}${median}, ${busyThreads(front.busy, knobs.threads)}.`;
  }

  #outageBegins(): string {
    const { outage, outageSeconds, slowSeconds, timeoutMs } = this.#model.knobs;
    const long = formatQuantity(outageSeconds, 's');
    const timeout = formatQuantity(timeoutMs / 1000, 's');
    if (outage !== 'payment')
      return `${services[outage]} is down for ${long}. Whoever calls it waits ${timeout} for nothing.`;
    return `The bank takes ${formatQuantity(slowSeconds, 's')} to answer, for ${long}. The shop gives up after ${timeout}.`;
  }

  #state(): string {
    const { tally, back, front, knobs } = this.#model;
    const mails = back.queues.mail.depth;
    const parts = [
      plural(tally.failed, 'order has failed', 'orders have failed'),
      mails > 0 ? plural(mails, 'mail waits', 'mails wait') : '',
      back.waiting > 0 ? plural(back.waiting, 'accepted order waits', 'accepted orders wait') : '',
      front.busy > 0 ? busyThreads(front.busy, knobs.threads) : '',
    ];
    return parts.filter((part) => part !== '').join(', ');
  }

  #firstRefusal(): string {
    const { rateLimit, rateBurst } = this.#model.knobs;
    return `The bucket of ${plural(rateBurst, 'token')} is empty: the first order is refused. From now on ${rateLimit} a second pass.`;
  }

  #full(): string {
    const { front, knobs } = this.#model;
    const charging = front.at[front.steps.indexOf('charge')] ?? 0;
    const where = charging > knobs.threads / 2 ? `, ${charging} of them with the bank` : '';
    return `${knobs.threads === 1 ? 'The one thread is' : `All ${knobs.threads} threads are`} busy${where}: orders${knobs.pageRate > 0 ? ' and product pages' : ''} are turned away.`;
  }

  #firstFailure(at: number): string {
    const { knobs, services: called } = this.#model;
    const during = called.out(knobs.outage, at) || at < called.outageEnds + knobs.timeoutMs / 1000;
    const why =
      knobs.outage !== 'none' && during ? `: ${services[knobs.outage].toLowerCase()} did not answer in time` : '';
    return `The first order fails${why}.`;
  }

  #drained(at: number): string {
    const { services: called } = this.#model;
    const minutes = formatQuantity((at - called.outageEnds) / 60, 'min', 1);
    return `All mails are sent, ${minutes} after the outage.`;
  }

  #end(): string {
    const { tally, services: called, back } = this.#model;
    const parts = [
      `${plural(tally.placed, 'order')} placed`,
      `${formatNumber(tally.failed)} failed`,
      `${formatNumber(tally.lost)} of them paid for`,
      `${formatNumber(called.bank.doubleCharges)} charged twice`,
    ];
    if (tally.refused > 0) parts.push(`${formatNumber(tally.refused)} refused at the door`);
    if (tally.pagesRefused > 0) parts.push(`${plural(tally.pagesRefused, 'page')} turned away`);
    const left = back.waiting + back.working;
    if (left > 0) parts.push(`${formatNumber(left)} accepted and not finished`);
    const wait = tally.wait(0.99);
    const p99 =
      wait === null ? '' : ` 99 of 100 customers had their answer within ${formatQuantity(wait / 1000, 's')}.`;
    return `The run ends: ${parts.join(', ')}.${p99}`;
  }
}

/** "3 of 20 threads are busy", "1 of 20 threads is busy". */
function busyThreads(busy: number, threads: number): string {
  return `${busy} of ${plural(threads, 'thread')} ${busy === 1 ? 'is' : 'are'} busy`;
}
