const tab = 0x09;
const space = 0x20;
const quotationMark = 0x22;
const zero = 0x30;
/** A size of so many digits is still exact as a number. */
const mostDigits = 15;

/**
 * Finds the key and the size in a line of a table, byte by byte, where both stand there plainly: printable ASCII without
 * quotes, a size in digits. It leaves the others to whoever reads the line as text.
 */
export class Fields {
  readonly #separator: number;
  readonly #key: number;
  readonly #size: number;
  /** Where the key of the last line begins, and ends. */
  from = 0;
  to = 0;
  /** Its size; 1 where none was asked for. */
  size = 1;

  /** Null separates by spaces; columns are counted from 0. */
  constructor(separator: string | null, key: number, size: number | undefined) {
    this.#separator = separator?.charCodeAt(0) ?? -1;
    this.#key = key;
    this.#size = size ?? -1;
  }

  /** Whether the line from `start` to `end` was read; the fields above say what was found. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    return isPlain(bytes, start, end) && this.#find(bytes, start, end) && this.to > this.from;
  }

  #find(bytes: Uint8Array, start: number, end: number): boolean {
    const last = Math.max(this.#key, this.#size);
    let at = start;
    for (let field = 0; field <= last; field++) {
      if (at > end) return false;
      if (this.#separator < 0) at = pastSpaces(bytes, at, end);
      const until = this.#endOfField(bytes, at, end);
      const from = pastSpaces(bytes, at, until);
      let to = until;
      while (to > from && isSpace(bytes[to - 1] as number)) to -= 1;
      if (field === this.#key && !this.#isKey(bytes, from, to)) return false;
      if (field === this.#size && !this.#isSize(bytes, from, to)) return false;
      at = until + 1;
    }
    return true;
  }

  #endOfField(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    if (this.#separator < 0) while (at < end && !isSpace(bytes[at] as number)) at += 1;
    else while (at < end && bytes[at] !== this.#separator) at += 1;
    return at;
  }

  #isKey(bytes: Uint8Array, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (isSpace(bytes[at] as number)) return false;
    this.from = from;
    this.to = to;
    return true;
  }

  #isSize(bytes: Uint8Array, from: number, to: number): boolean {
    if (to === from || to - from > mostDigits) return false;
    let size = 0;
    for (let at = from; at < to; at++) {
      const digit = (bytes[at] as number) - zero;
      if (digit < 0 || digit > 9) return false;
      size = 10 * size + digit;
    }
    this.size = size;
    return true;
  }
}

function isSpace(byte: number): boolean {
  return byte === space || byte === tab;
}

function pastSpaces(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(bytes[at] as number)) at += 1;
  return at;
}

function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === quotationMark || byte > 0x7e || (byte < space && byte !== tab)) return false;
  }
  return true;
}
