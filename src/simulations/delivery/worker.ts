import type { Copy } from './copy.js';

/** What a worker does with the message in its hand; `gap` is the moment between work and ack, whichever comes first. */
export type Stage = 'receive' | 'work' | 'gap';

/** More workers than there ever are. */
const most = 64;

/** A consumer: it takes one message at a time from those that were sent ahead to it. */
export class Worker {
  readonly number: number;
  readonly group: number;
  /** Messages that have arrived and wait for their turn. */
  readonly inbox: Copy[] = [];
  /** The ids it remembers, gone with the process. */
  readonly memory = new Set<number>();
  inHand: Copy | null = null;
  stage: Stage = 'receive';
  stageFrom = 0;
  stageTo = 0;
  /** It has found that the message was dealt with before. */
  skips = false;
  /** When it is back; null while it runs. */
  downUntil: number | null = null;
  /** Counts its processes. */
  #life = 0;
  /** Messages it has taken in hand. */
  taken = 0;

  constructor(number: number, group: number) {
    this.number = number;
    this.group = group;
  }

  /** Names it and its present process, so that what was planned for a dead one can be told. */
  get stamp(): number {
    return this.#life * most + this.number;
  }

  static numberOf(stamp: number): number {
    return stamp % most;
  }

  /** Takes the next message in hand; null when there is none, or one is in hand already. */
  take(): Copy | null {
    if (this.downUntil !== null || this.inHand !== null) return null;
    const copy = this.inbox.shift();
    if (copy === undefined) return null;
    this.inHand = copy;
    this.taken += 1;
    this.skips = false;
    return copy;
  }

  /** The process dies, and everything it held and remembered with it. */
  die(until: number): void {
    this.inHand = null;
    this.inbox.length = 0;
    this.memory.clear();
    this.downUntil = until;
    this.#life += 1;
  }
}
