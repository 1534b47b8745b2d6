/** An order on its way through the checkout. */
export interface Order {
  readonly slot: number;
  number: number;
  /** Index of its step on the path, or among the background steps when a worker has it. */
  step: number;
  /** Since when its customer waits. */
  since: number;
  /** When its present call began. */
  stepSince: number;
  /** Whether its customer waits now. */
  onPath: boolean;
  /** How its call will end, known when it begins. */
  outcome: Outcome;
  /** How often the bank has taken the money. */
  charges: number;
  /** The shop knows that the money was taken. */
  paid: boolean;
  retriesLeft: number;
  /** Factors on the times of reserve, charge and mail, drawn when it arrives. */
  reserve: number;
  charge: number;
  mail: number;
  /** Its message was delivered once more already. */
  repeated: boolean;
  /** Its process has died once; nobody is told a thing by it any more. */
  crashed: boolean;
}

/** ok; late: no answer within the timeout, so nobody knows; busy: refused at once. */
export type Outcome = 'ok' | 'late' | 'busy';

/** Orders are reused when they are done, so that a long run needs no more of them than are under way at once. */
export class Orders {
  readonly #all: Order[] = [];
  readonly #free: Order[] = [];

  get(slot: number): Order {
    const order = this.#all[slot];
    if (order === undefined) throw new Error(`there is no order in slot ${slot}`);
    return order;
  }

  /** An order that nothing is known of yet. */
  take(at: number): Order {
    const order = this.#free.pop() ?? this.#make();
    order.number = 0;
    order.step = 0;
    order.since = at;
    order.stepSince = at;
    order.onPath = false;
    order.outcome = 'ok';
    order.charges = 0;
    order.paid = false;
    order.retriesLeft = 0;
    order.repeated = false;
    order.crashed = false;
    return order;
  }

  release(order: Order): void {
    this.#free.push(order);
  }

  /** Orders that are under way, on the path or behind it. */
  get all(): readonly Order[] {
    return this.#all;
  }

  #make(): Order {
    const idle = { number: 0, step: 0, since: 0, stepSince: 0, onPath: false, outcome: 'ok' } as const;
    const unpaid = { charges: 0, paid: false, retriesLeft: 0, repeated: false, crashed: false };
    const order: Order = { slot: this.#all.length, ...idle, ...unpaid, reserve: 1, charge: 1, mail: 1 };
    this.#all.push(order);
    return order;
  }
}
