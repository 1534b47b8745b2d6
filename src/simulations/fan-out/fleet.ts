import { snap } from '../engine/time.js';
import type { WorkTimes } from '../server/work-times.js';
import type { Copy, Part } from './copies.js';
import { Replica } from './replica.js';

/** Whom a fleet tells that a thread has taken a copy up. */
export type HearBegun = (at: number, copy: Copy) => void;

/** All replicas of all servers, and the copies that they have. */
export class Fleet {
  readonly replicas: readonly Replica[];
  readonly #copies = new Map<number, Copy>();
  readonly #begun: HearBegun;
  #count = 0;
  #running = 0;

  /** `threads` of each replica; Infinity where nothing ever waits. */
  constructor(replicas: number, threads: number, begun: HearBegun) {
    this.replicas = Array.from({ length: replicas }, () => new Replica(threads));
    this.#begun = begun;
  }

  /** Threads at work. */
  get running(): number {
    return this.#running;
  }

  /** Copies in line. */
  get waiting(): number {
    return this.replicas.reduce((sum, replica) => sum + replica.waiting, 0);
  }

  /** A copy that is still there. */
  find(number: number): Copy | undefined {
    return this.#copies.get(number);
  }

  /** Sends a copy of a part to a replica. */
  ask(at: number, part: Part, replica: number, times: WorkTimes): Copy {
    const copy: Copy = {
      number: this.#count++,
      part,
      replica,
      work: snap(times.draw()),
      state: 'waiting',
      begunAt: Number.NaN,
      won: false,
    };
    part.copies.push(copy);
    this.#copies.set(copy.number, copy);
    this.replicas[replica]?.join(copy);
    this.#begin(at, replica);
    return copy;
  }

  /** A copy leaves its replica, which goes on to the next in line. */
  leave(at: number, copy: Copy): void {
    if (copy.state === 'running') this.#running -= 1;
    this.#copies.delete(copy.number);
    this.replicas[copy.replica]?.leave(copy);
    this.#begin(at, copy.replica);
  }

  #begin(at: number, number: number): void {
    const replica = this.replicas[number];
    for (let copy = replica?.begin(at) ?? null; copy !== null; copy = replica?.begin(at) ?? null) {
      this.#running += 1;
      this.#begun(at, copy);
    }
  }
}
