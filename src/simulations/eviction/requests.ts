import type { Stream } from '../engine/streams.js';
import { Alias, zipfProbabilities } from './zipf.js';

/** Requests for keys (whole numbers from 0 on), one after the other. */
export interface Requests {
  /** Keys are below this. */
  readonly keys: number;
  /** What a person calls a key. */
  nameOf(key: number): string;
  /** Bytes of a key's object where the requests say so; null where they do not. */
  readonly sizes: Float64Array | null;
  next(): number;
}

export const patterns = ['zipf', 'scan', 'loop', 'shifting'] as const;

export type Pattern = (typeof patterns)[number];

/**
 * How requests choose among n keys:
 * - zipf: each at random, the k-th most popular with a probability that falls as 1 ÷ k^exponent;
 * - scan: n such requests, then every key once in order, as a nightly report reads them, and again;
 * - loop: every key once in order, and again;
 * - shifting: as zipf, but after every n requests a tenth of the keys fall from the top to the bottom of the ranking.
 */
export function generated(pattern: Pattern, keys: number, exponent: number, stream: Stream): Requests {
  const ranks = new Alias(zipfProbabilities(keys, exponent));
  const shift = Math.max(1, Math.floor(keys / 10));
  let made = 0;
  const choose: Record<Pattern, () => number> = {
    zipf: () => ranks.draw(stream),
    scan: () => (made % (2 * keys) < keys ? ranks.draw(stream) : made % keys),
    loop: () => made % keys,
    shifting: () => (ranks.draw(stream) + shift * Math.floor(made / keys)) % keys,
  };
  const chosen = choose[pattern];
  return {
    keys,
    nameOf: (key) => String(key + 1),
    sizes: null,
    next: () => {
      const key = chosen();
      made += 1;
      return key;
    },
  };
}

/** The requests of a trace, and how many there are before it starts over. */
export type Traced = Requests & { readonly length: number };

/**
 * A trace, one word a request; each distinct word is a key, numbered as it first appears. A second word after a space is the
 * object's size in bytes, the first time counts. Infinite: it starts over.
 */
export function traced(lines: readonly string[]): Traced {
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  let sized = false;
  const keys = new Int32Array(lines.length);
  // Plain loops: a million requests are read in a part of the time that iterators take.
  for (let request = 0; request < lines.length; request++) {
    const line = lines[request] as string;
    const space = line.indexOf(' ');
    const word = space < 0 ? line : line.slice(0, space);
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
      if (space >= 0) sized = true;
      sizes.push(space < 0 ? 1 : Math.max(1, Math.round(Number(line.slice(space + 1))) || 1));
    }
    keys[request] = number;
  }
  const names = [...numbers.keys()];
  let made = 0;
  return {
    keys: names.length,
    length: lines.length,
    sizes: sized ? Float64Array.from(sizes) : null,
    nameOf: (key) => names[key] ?? '',
    next: () => keys[made++ % keys.length] ?? 0,
  };
}
