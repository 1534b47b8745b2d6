import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Common random numbers: every cause (arrivals, service, jitter …) draws from a stream of its own, so that two variants
 * of a run meet the same arrivals even when one of them draws more often for something else.
 * Law & Kelton, Simulation Modeling and Analysis, section 11.2.
 */
export class Streams {
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The stream of one cause, at its beginning. Ask once a model, not once a draw. */
  of(cause: string): Stream {
    return new Stream(xoroshiro128plus(mix(this.#seed, cause)));
  }
}

export class Stream {
  readonly #generator: RandomGenerator;

  constructor(generator: RandomGenerator) {
    this.#generator = generator;
  }

  /** A number in [0, 1), with 53 random bits. */
  uniform(): number {
    const high = this.#generator.next() >>> 5;
    const low = this.#generator.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** A whole number from 0 to n − 1. */
  below(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  /** Exponential with this mean. */
  exponential(mean: number): number {
    return -Math.log(1 - this.uniform()) * mean;
  }

  /** Standard normal, by Box and Muller (1958); the second of each pair is thrown away to keep streams aligned. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Lognormal with this mean and coefficient of variation. */
  lognormal(mean: number, variation: number): number {
    const variance = Math.log(1 + variation * variation);
    return mean * Math.exp(Math.sqrt(variance) * this.normal() - variance / 2);
  }
}

/** FNV-1a over the seed and the cause's name, finished with Murmur's mixer so that near seeds land far apart. */
function mix(seed: number, cause: string): number {
  let hash = 2166136261 ^ seed;
  for (const letter of cause) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
