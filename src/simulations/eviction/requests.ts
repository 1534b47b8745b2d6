import type { Stream } from '../engine/streams.js';
import type { Trace } from '../engine/trace.js';
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

/** The requests of a trace, which starts over when it is through. */
export function traced({ requests, keys, sizes, nameOf }: Trace): Requests {
  let made = 0;
  return { keys, sizes, nameOf, next: () => requests[made++ % requests.length] ?? 0 };
}
