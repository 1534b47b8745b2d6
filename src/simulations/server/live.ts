import type { Request } from './request.js';

/**
 * Requests by serial number, from when they are accepted until they leave: a ring over the numbers from the oldest that is
 * still there to the newest, which doubles when they are further apart. A Map would do, and costs a third of a run.
 */
export class Live {
  #ring: (Request | undefined)[] = new Array(64).fill(undefined);
  #oldest = 0;
  #end = 0;

  /** Serial numbers only go up. */
  add(request: Request): void {
    if (this.#oldest === this.#end) this.#oldest = request.serial;
    this.#end = request.serial + 1;
    while (this.#end - this.#oldest > this.#ring.length) this.#grow();
    this.#ring[request.serial & (this.#ring.length - 1)] = request;
  }

  /** Undefined for one that has left, or was never accepted. */
  get(serial: number): Request | undefined {
    if (serial < this.#oldest || serial >= this.#end) return undefined;
    return this.#ring[serial & (this.#ring.length - 1)];
  }

  delete(serial: number): void {
    if (this.get(serial) === undefined) return;
    this.#ring[serial & (this.#ring.length - 1)] = undefined;
    this.#advance();
  }

  #advance(): void {
    const mask = this.#ring.length - 1;
    while (this.#oldest < this.#end && this.#ring[this.#oldest & mask] === undefined) this.#oldest += 1;
  }

  #grow(): void {
    const old = this.#ring;
    this.#ring = new Array(2 * old.length).fill(undefined);
    for (let serial = this.#oldest; serial < this.#oldest + old.length; serial++) {
      this.#ring[serial & (this.#ring.length - 1)] = old[serial & (old.length - 1)];
    }
  }
}
