import type { Copy } from './copies.js';

/** One of the machines that hold a server's data: copies wait in line for its threads. */
export class Replica {
  readonly #threads: number;
  readonly #line: Copy[] = [];
  #running = 0;

  /** `threads`: Infinity where nothing ever waits. */
  constructor(threads: number) {
    this.#threads = threads;
  }

  get waiting(): number {
    return this.#line.length;
  }

  get running(): number {
    return this.#running;
  }

  join(copy: Copy): void {
    this.#line.push(copy);
  }

  /** The copy that a free thread takes up next; null where none waits or none is free. */
  begin(at: number): Copy | null {
    if (this.#running >= this.#threads) return null;
    const copy = this.#line.shift();
    if (copy === undefined) return null;
    this.#running += 1;
    copy.state = 'running';
    copy.begunAt = at;
    return copy;
  }

  /** A copy leaves, whether its thread is done with it or it was taken away. */
  leave(copy: Copy): void {
    if (copy.state === 'running') this.#running -= 1;
    else this.#line.splice(this.#line.indexOf(copy), 1);
    copy.state = 'over';
  }
}

/** Another replica of the server that one is of; `pick` is a whole number from 0 to replicas − 2. */
export function rivalOf(replica: number, replicas: number, pick: number): number {
  const place = replica % replicas;
  return replica - place + ((place + 1 + pick) % replicas);
}
