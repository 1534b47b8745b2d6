/** Requests in the order in which they were made: what a simulation that reads a trace is given. It never changes. */
export class Trace {
  /** The key of each request: whole numbers from 0 on, by first appearance. */
  readonly requests: Int32Array;
  /** Distinct keys; every request is below this. */
  readonly keys: number;
  /** Bytes of each key's object (1 or more), where the trace says so; null where it does not. */
  readonly sizes: Float64Array | null;
  /** What a person calls a key. */
  readonly nameOf: (key: number) => string;

  constructor(requests: Int32Array, keys: number, sizes: Float64Array | null, nameOf: (key: number) => string) {
    this.requests = requests;
    this.keys = keys;
    this.sizes = sizes;
    this.nameOf = nameOf;
  }

  get length(): number {
    return this.requests.length;
  }

  /** In a log it is one line, not a million numbers. */
  toJSON(): { readonly requests: number; readonly keys: number } {
    return { requests: this.length, keys: this.keys };
  }
}

/**
 * The trace of some words, one a request. A second word after a space is the object's size in bytes: the first time counts,
 * and what is no size is 1.
 */
export function traceOf(lines: readonly string[]): Trace {
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  let sized = false;
  const requests = Int32Array.from(lines, (line) => {
    const [word = '', size] = line.split(' ');
    const known = numbers.get(word);
    if (known !== undefined) return known;
    if (size !== undefined) sized = true;
    sizes.push(wholeBytes(Number(size ?? 1)));
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  });
  const names = [...numbers.keys()];
  return new Trace(requests, names.length, sized ? Float64Array.from(sizes) : null, (key) => names[key] ?? '');
}

/** A size as it counts: a whole number of bytes, 1 or more. */
export function wholeBytes(size: number): number {
  return Math.max(1, Math.round(size) || 1);
}
