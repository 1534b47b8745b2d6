const prime = 0x01000193;
/** Where the hash of a word begins, before `mixed` has had its first byte: the offset of FNV-1a. */
export const emptyHash = 0x811c9dc5 | 0;

/** The hash of a word that is one byte longer (FNV-1a, 32 bits). */
export function mixed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, prime);
}

export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = emptyHash;
  for (let at = from; at < to; at++) hash = mixed(hash, bytes[at] as number);
  return hash;
}

/**
 * Numbers words from 0 on, as they first appear, by their bytes: no word is ever made a string, which costs more than all the
 * rest of reading a trace. A table with open addressing; two words are the same when their bytes are, whatever their hashes.
 */
export class WordTable {
  /** Two numbers a slot: the hash, and the word's number plus one; 0 where the slot is free. */
  #slots = new Int32Array(2 * 2 ** 12);
  #mask = 2 ** 12 - 1;
  /** The bytes of all words, one after the other, and where each begins; the next begins where it ends. */
  #letters = new Uint8Array(2 ** 16);
  #starts = new Int32Array(2 ** 12);
  #size = 0;

  /** How many words it knows. */
  get size(): number {
    return this.#size;
  }

  /** The number of the word that stands in `bytes`; `hash` is `hashOf` the same. */
  numberOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = slotOf(hash) & mask;
    for (let found = slots[2 * slot + 1] as number; found !== 0; found = slots[2 * slot + 1] as number) {
      if (slots[2 * slot] === hash && this.#isWord(found - 1, bytes, from, to)) return found - 1;
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = this.#size + 1;
    this.#keep(bytes, from, to);
    // Half full, it takes two looks at most on average.
    if (2 * this.#size > mask) this.#grow();
    return this.#size - 1;
  }

  /** The word with a number, as text. */
  nameOf(number: number): string {
    if (!(number >= 0 && number < this.#size)) return '';
    return Buffer.from(this.#letters.subarray(this.#starts[number], this.#starts[number + 1])).toString('utf8');
  }

  #isWord(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - start !== to - from) return false;
    const letters = this.#letters;
    const shift = start - from;
    for (let at = from; at < to; at++) if (letters[at + shift] !== bytes[at]) return false;
    return true;
  }

  #keep(bytes: Uint8Array, from: number, to: number): void {
    const start = this.#starts[this.#size] as number;
    const end = start + to - from;
    if (end > this.#letters.length) {
      const letters = new Uint8Array(2 * end);
      letters.set(this.#letters);
      this.#letters = letters;
    }
    this.#letters.set(bytes.subarray(from, to), start);
    this.#size += 1;
    if (this.#size === this.#starts.length) {
      const starts = new Int32Array(2 * this.#starts.length);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.#starts[this.#size] = end;
  }

  #grow(): void {
    const old = this.#slots;
    const mask = 2 * this.#mask + 1;
    const slots = new Int32Array(2 * (mask + 1));
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      let slot = slotOf(old[at] as number) & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[at] as number;
      slots[2 * slot + 1] = old[at + 1] as number;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

/** The high bits of such a hash are the better ones: they are folded in. */
function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
