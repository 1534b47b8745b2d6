import type { DeliveryKnobs } from './knobs.js';

/** What the broker knows of a consumer: whether its connection stands, and how much it has not acknowledged. */
export interface Link {
  readonly number: number;
  connected: boolean;
  unacked: number;
  /** The partition of a log that it read from last. */
  partition: number;
}

/** The connections of a group's consumers. */
export class Links {
  readonly all: readonly Link[];
  readonly #prefetch: number;
  #turn = 0;

  constructor(first: number, size: number, { prefetch }: DeliveryKnobs) {
    this.all = Array.from({ length: size }, (_, member) => ({
      number: first + member,
      connected: true,
      unacked: 0,
      partition: 0,
    }));
    this.#prefetch = prefetch;
  }

  /** The numbers of those whose connection stands. */
  get present(): readonly number[] {
    return this.all.filter((link) => link.connected).map((link) => link.number);
  }

  /** Whether a consumer may be sent another message before it acknowledges one. */
  takesMore({ connected, unacked }: Link): boolean {
    return connected && (this.#prefetch === 0 || unacked < this.#prefetch);
  }

  /** The next in turn that takes more; null when nobody does. */
  nextInTurn(): Link | null {
    for (let step = 0; step < this.all.length; step++) {
      const member = (this.#turn + step) % this.all.length;
      const link = this.all[member];
      if (link === undefined || !this.takesMore(link)) continue;
      this.#turn = (member + 1) % this.all.length;
      return link;
    }
    return null;
  }
}
