const none = -1;

/**
 * Requests under way between application, cache and database, in flat arrays: a slot each, used again when it is free.
 * Readers that wait for somebody else's load hang on its slot as a chain.
 */
export class Flights {
  #key = new Int32Array(64);
  #version = new Int32Array(64);
  #required = new Int32Array(64);
  #since = new Float64Array(64);
  #epoch = new Int32Array(64);
  /** The next waiting reader, or the next free slot. */
  #next = chained(0, 64);
  #free = 0;
  #underWay = 0;

  get underWay(): number {
    return this.#underWay;
  }

  /**
   * A new request: when it began, the version it writes (0 for a read), the oldest version that a read may return without
   * being stale, and the epoch of the cache, which changes when it crashes.
   */
  begin(key: number, since: number, version: number, required: number, epoch: number): number {
    if (this.#free === none) this.#grow();
    const slot = this.#free;
    this.#free = this.#next[slot] as number;
    this.#key[slot] = key;
    this.#since[slot] = since;
    this.#version[slot] = version;
    this.#required[slot] = required;
    this.#epoch[slot] = epoch;
    this.#next[slot] = none;
    this.#underWay += 1;
    return slot;
  }

  end(slot: number): void {
    this.#next[slot] = this.#free;
    this.#free = slot;
    this.#underWay -= 1;
  }

  /** Makes one flight wait for another. */
  join(leader: number, waiter: number): void {
    this.#next[waiter] = this.#next[leader] as number;
    this.#next[leader] = waiter;
  }

  /** The flight that waits behind this one; -1 for none. */
  waiter(slot: number): number {
    return this.#next[slot] as number;
  }

  key(slot: number): number {
    return this.#key[slot] as number;
  }

  since(slot: number): number {
    return this.#since[slot] as number;
  }

  version(slot: number): number {
    return this.#version[slot] as number;
  }

  setVersion(slot: number, version: number): void {
    this.#version[slot] = version;
  }

  required(slot: number): number {
    return this.#required[slot] as number;
  }

  epoch(slot: number): number {
    return this.#epoch[slot] as number;
  }

  #grow(): void {
    const size = this.#key.length;
    const bigger = <T extends Int32Array | Float64Array>(old: T, copy: T): T => {
      copy.set(old);
      return copy;
    };
    this.#key = bigger(this.#key, new Int32Array(2 * size));
    this.#version = bigger(this.#version, new Int32Array(2 * size));
    this.#required = bigger(this.#required, new Int32Array(2 * size));
    this.#since = bigger(this.#since, new Float64Array(2 * size));
    this.#epoch = bigger(this.#epoch, new Int32Array(2 * size));
    this.#next = bigger(this.#next, chained(size, 2 * size));
    this.#free = size;
  }
}

/** Free slots from `first` on, each pointing at the one after it. */
function chained(first: number, size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, slot) => (slot < first || slot === size - 1 ? none : slot + 1));
}
