import { EventQueue } from '../engine/event-queue.js';
import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import type { OverloadKnobs } from './knobs.js';

/**
 * A number of users, each of whom sends a request, waits for what becomes of it, thinks, and sends the next: so they send
 * less the longer they wait.
 */
export class ClosedClients {
  readonly #think: number;
  readonly #random: Stream | null;
  readonly #thinking = new EventQueue();

  constructor({ users, thinkSeconds, arrivals }: OverloadKnobs, stream: Stream) {
    this.#think = thinkSeconds;
    this.#random = arrivals === 'at-random' ? stream : null;
    for (let user = 0; user < users; user++) {
      // Even users begin one after the other, as those would who had never met at a busy server.
      const first = this.#random?.exponential(thinkSeconds) ?? ((user + 1) * thinkSeconds) / users;
      this.#thinking.schedule(snap(first), 0, user);
    }
  }

  get thinking(): number {
    return this.#thinking.size;
  }

  /** When the next user sends a request. */
  get next(): number {
    return this.#thinking.next();
  }

  /** The user who does, and stops thinking. */
  send(): number {
    const user = this.#thinking.subject;
    this.#thinking.drop();
    return user;
  }

  /** A user has an answer of whatever kind, and thinks. */
  think(at: number, user: number): void {
    this.#thinking.schedule(at + snap(this.#random?.exponential(this.#think) ?? this.#think), 0, user);
  }
}
