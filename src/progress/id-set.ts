/**
 * Which ids were met, by 64 bits of each: a set of the texts themselves is most of the time and the memory that a journal
 * of a million events takes. Open addressing over pairs of numbers, at most half full. The mixing is cyrb53's (bryc, public
 * domain), with both its halves kept. Two ids may look the same here, once in some billion journals of that length: whoever
 * is told so has to look at the ids.
 */
export class IdSet {
  #slots: Uint32Array;
  #size: number;

  /** From `bytes` and `size` of another set; throws where they cannot be those of one. */
  constructor(from: { readonly bytes: Buffer; readonly size: number } | null = null) {
    const pairs = from === null ? 1024 : from.bytes.length / 8;
    this.#size = from?.size ?? 0;
    if (!Number.isInteger(Math.log2(pairs)) || !(this.#size >= 0 && this.#size <= pairs / 2))
      throw new RangeError('these are not the bytes of a set of ids');
    this.#slots = new Uint32Array(2 * pairs);
    if (from !== null) Buffer.from(this.#slots.buffer).set(from.bytes);
  }

  get size(): number {
    return this.#size;
  }

  /** In the order of bytes that this machine has. */
  get bytes(): Buffer {
    return Buffer.from(this.#slots.buffer);
  }

  /** False where it, or one that looks the same, was there already. */
  add(id: string): boolean {
    let one = 0xdeadbeef;
    let two = 0x41c6ce57;
    for (let index = 0; index < id.length; index++) {
      const code = id.charCodeAt(index);
      one = Math.imul(one ^ code, 2654435761);
      two = Math.imul(two ^ code, 1597334677);
    }
    const low = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
    const high = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    // A pair of zeros is an empty place.
    if (!this.#put(low >>> 0 || 1, high >>> 0)) return false;
    this.#size += 1;
    if (4 * this.#size > this.#slots.length) this.#grow();
    return true;
  }

  #put(low: number, high: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (2 * low) & mask;
    for (; slots[at] !== 0; at = (at + 2) & mask) if (slots[at] === low && slots[at + 1] === high) return false;
    slots[at] = low;
    slots[at + 1] = high;
    return true;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      const low = before[at] ?? 0;
      if (low !== 0) this.#put(low, before[at + 1] ?? 0);
    }
  }
}
