/**
 * What the work is for: each group's table of effects ("stock taken for order 4"), and beside it the table of ids that
 * were dealt with, where the handler keeps one. It also knows what should be true: each effect once, and a customer's orders
 * in the order she placed them.
 */
export class Ledger {
  readonly #messages: number;
  readonly #effects: Uint8Array;
  readonly #handled: Uint8Array;
  readonly #ids: Uint8Array;
  readonly #lost: Uint8Array;
  /** When its first effect happened, counted from 1 in each group; 0 before. */
  readonly #rank: Uint16Array;
  readonly #done: Uint16Array;
  /** The latest order of each customer that took effect, by group. */
  readonly #latest: Int16Array;
  readonly #customers: number;
  /** Handlings that came to their end, also those that found nothing left to do. */
  processed = 0;
  processedTwice = 0;
  effectsTwice = 0;
  outOfOrder = 0;

  constructor(groups: number, messages: number, customers: number) {
    this.#messages = messages;
    this.#customers = customers;
    this.#effects = new Uint8Array(groups * messages);
    this.#handled = new Uint8Array(groups * messages);
    this.#ids = new Uint8Array(groups * messages);
    this.#lost = new Uint8Array(groups * messages);
    this.#rank = new Uint16Array(groups * messages);
    this.#done = new Uint16Array(groups);
    this.#latest = new Int16Array(groups * customers).fill(-1);
  }

  /** How often the work of this group was done for a message. */
  effects(group: number, message: number): number {
    return this.#effects[group * this.#messages + message] ?? 0;
  }

  /** The how-manieth message of its group this was to take effect; 0 for one that has not. */
  rank(group: number, message: number): number {
    return this.#rank[group * this.#messages + message] ?? 0;
  }

  /** The work is committed. */
  apply(group: number, message: number): void {
    const before = this.effects(group, message);
    this.#effects[group * this.#messages + message] = before + 1;
    if (before === 1) this.effectsTwice += 1;
    if (before > 0) return;
    const done = (this.#done[group] ?? 0) + 1;
    this.#done[group] = done;
    this.#rank[group * this.#messages + message] = done;
    const customer = group * this.#customers + (message % this.#customers);
    const latest = this.#latest[customer] ?? -1;
    if (latest > message) this.outOfOrder += 1;
    else this.#latest[customer] = message;
  }

  /** A handler came to its end with a message. */
  handled(group: number, message: number): void {
    const place = group * this.#messages + message;
    const before = this.#handled[place] ?? 0;
    this.#handled[place] = before + 1;
    this.processed += 1;
    if (before === 1) this.processedTwice += 1;
  }

  /** The effect is owed and nobody will make it happen any more. */
  lose(group: number, message: number): void {
    this.#lost[group * this.#messages + message] = 1;
  }

  isLost(group: number, message: number): boolean {
    return this.#lost[group * this.#messages + message] === 1;
  }

  /** The id of a message is in the table of ids. */
  knows(group: number, message: number): boolean {
    return this.#ids[group * this.#messages + message] === 1;
  }

  note(group: number, message: number): void {
    this.#ids[group * this.#messages + message] = 1;
  }
}
