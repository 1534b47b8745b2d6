/** A line with more bytes than this is not read: no event is that long, and whatever it is must not fill the memory. */
export const longestLine = 16 * 2 ** 20;

/** A line of a file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Its bytes: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** Null for one that is longer than `longestLine`; good until the next chunk. */
  readonly bytes: Buffer | null;
  /** Whether a newline ends it; only the last may have none, and somebody may still be writing it. */
  readonly isEnded: boolean;
}

/** Where a line begins: its first byte, and its number from 1. */
export interface Place {
  readonly start: number;
  readonly number: number;
}

export const fileStart: Place = { start: 0, number: 1 };

const newline = 0x0a;

/**
 * Takes a file apart into lines as its bytes come, so that no more of it is held than one line. Newlines are looked for in
 * the bytes: whatever else is damaged, a line ends where its newline is.
 */
export class LineSplitter {
  readonly #onLine: (line: Line) => void;
  /** The beginning of a line whose end has not come yet. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Where that line begins. */
  #start: number;
  #number: number;

  /** `from` is where the first chunk begins. */
  constructor(onLine: (line: Line) => void, from = fileStart) {
    this.#onLine = onLine;
    this.#start = from.start;
    this.#number = from.number;
  }

  /** Behind the last line that was ended. */
  get place(): Place {
    return { start: this.#start, number: this.#number };
  }

  push(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      this.#line(chunk, from, at, true);
      from = at + 1;
    }
    if (from < chunk.length) this.#wait(chunk.subarray(from));
  }

  /** To be called when nothing more comes. */
  end(): void {
    if (this.#pendingBytes > 0) this.#line(Buffer.alloc(0), 0, 0, false);
  }

  #wait(part: Buffer): void {
    this.#pendingBytes += part.length;
    if (this.#pendingBytes > longestLine) this.#pending = [];
    // A copy: whoever reads the file may use the chunk's memory again.
    else this.#pending.push(Buffer.from(part));
  }

  /** A line that ends in this chunk. */
  #line(chunk: Buffer, from: number, to: number, isEnded: boolean): void {
    const end = this.#start + this.#pendingBytes + to - from;
    const bytes = this.#bytes(chunk, from, to);
    this.#onLine({ number: this.#number, start: this.#start, end, bytes, isEnded });
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#start = end + 1;
    this.#number += 1;
  }

  #bytes(chunk: Buffer, from: number, to: number): Buffer | null {
    const rest = chunk.subarray(from, to);
    if (this.#pendingBytes + rest.length > longestLine) return null;
    return this.#pendingBytes === 0 ? rest : Buffer.concat([...this.#pending, rest]);
  }
}
