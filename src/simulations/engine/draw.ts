import { Streams } from './streams.js';

/** Seeded draws; the same seed and purpose give the same order of options again. */
export function drawFrom(seed: number, purpose: string): (n: number) => number {
  const stream = new Streams(seed).of(purpose);
  return (n) => stream.below(n);
}
