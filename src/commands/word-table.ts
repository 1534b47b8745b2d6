/** Words of so many bytes stand in the table itself. */
const mostInPlace = 12;
/**
 * Numbers a slot. The first is the word's number plus one, negative for a long word, 0 where the slot is free; the others are
 * a short word's bytes, four in each, or a long one's hash and length.
 */
const wide = 4;
/** Slots at first: more than most traces need, and zeros cost nothing until they are written over. */
const slotsAtFirst = 2 ** 16;
/** Of the slots so many are used before there are twice as many. */
const fullest = 0.7;

/**
 * Numbers words from 0 on, as they first appear, by their bytes: no word is ever made a string, which costs more than all the
 * rest of reading a trace. A table with open addressing and linear probing. A short word is packed beside its number, so that
 * finding it looks at one place in memory; a longer one is the same when its bytes are, whatever its hash. No word holds a
 * byte that is zero.
 */
export class WordTable {
  #slots = new Int32Array(wide * slotsAtFirst);
  #mask = slotsAtFirst - 1;
  /** The bytes of all words, one after the other, and where each begins; the next begins where it ends. */
  #letters = new Uint8Array(2 ** 20);
  #starts = new Int32Array(slotsAtFirst);
  #size = 0;

  /** How many words it knows. */
  get size(): number {
    return this.#size;
  }

  /** The number of the word that stands in `bytes`. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const isLong = to - from > mostInPlace;
    const one = isLong ? hashOf(bytes, from, to) : packed(bytes, from, to);
    const two = isLong ? to - from : packed(bytes, from + 4, to);
    const three = isLong ? 0 : packed(bytes, from + 8, to);
    const slots = this.#slots;
    const mask = this.#mask;
    let at = wide * (placeOf(one, two, three) & mask);
    for (let found = slots[at] as number; found !== 0; found = slots[at] as number) {
      if (slots[at + 1] === one && slots[at + 2] === two && slots[at + 3] === three && found < 0 === isLong)
        if (!isLong) return found - 1;
        else if (this.#isWord(-found - 1, bytes, from)) return -found - 1;
      at = (at + wide) & (wide * mask);
    }
    this.#keep(bytes, from, to);
    slots[at] = isLong ? -this.#size : this.#size;
    slots[at + 1] = one;
    slots[at + 2] = two;
    slots[at + 3] = three;
    if (this.#size > fullest * mask) this.#grow();
    return this.#size - 1;
  }

  /** The word with a number, as text. */
  nameOf(number: number): string {
    if (!(number >= 0 && number < this.#size)) return '';
    return Buffer.from(this.#letters.subarray(this.#starts[number], this.#starts[number + 1])).toString('utf8');
  }

  /** Whether a word is the one of the same length that begins at `from`. */
  #isWord(number: number, bytes: Uint8Array, from: number): boolean {
    const letters = this.#letters;
    const end = this.#starts[number + 1] as number;
    const shift = from - (this.#starts[number] as number);
    for (let at = this.#starts[number] as number; at < end; at++) if (letters[at] !== bytes[at + shift]) return false;
    return true;
  }

  #keep(bytes: Uint8Array, from: number, to: number): void {
    let end = this.#starts[this.#size] as number;
    if (end + to - from > this.#letters.length) this.#letters = grown(this.#letters, 2 * (end + to - from));
    for (let at = from; at < to; at++) this.#letters[end++] = bytes[at] as number;
    this.#size += 1;
    if (this.#size === this.#starts.length) this.#starts = grown(this.#starts, 2 * this.#size);
    this.#starts[this.#size] = end;
  }

  #grow(): void {
    const old = this.#slots;
    const mask = 2 * this.#mask + 1;
    const slots = new Int32Array(2 * old.length);
    for (let from = 0; from < old.length; from += wide) {
      if (old[from] === 0) continue;
      let at = wide * (placeOf(old[from + 1] as number, old[from + 2] as number, old[from + 3] as number) & mask);
      while (slots[at] !== 0) at = (at + wide) & (wide * mask);
      for (let part = 0; part < wide; part++) slots[at + part] = old[from + part] as number;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

/** The four bytes from `from` on as one number, or what there is of them before `to`. */
function packed(bytes: Uint8Array, from: number, to: number): number {
  let all = 0;
  const end = Math.min(from + 4, to);
  for (let at = from; at < end; at++) all = (all << 8) | (bytes[at] as number);
  return all;
}

/** FNV-1a, 32 bits: isthe.com/chongo/tech/comp/fnv. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash | 0;
}

/** Where three numbers belong, before it is cut to the size of the table: each bit of them moves the low ones. */
function placeOf(one: number, two: number, three: number): number {
  let mixed = Math.imul(one ^ (one >>> 15), 0x9e3779b1) ^ two;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77) ^ three;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae3d);
  return mixed ^ (mixed >>> 16);
}

/** The same numbers in a longer array. */
export function grown<A extends Int32Array | Uint8Array>(array: A, length: number): A {
  const larger = (array instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length)) as A;
  larger.set(array);
  return larger;
}
