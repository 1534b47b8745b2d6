import type { Stream, Streams } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { Alias, zipfProbabilities } from '../eviction/zipf.js';
import { type LogKnobs, workSeconds } from './knobs.js';
import { partitionOf } from './partitioner.js';

/** A poisoned record fails however often it is tried. */
export const always = 1_000_000;

/** A record as it is produced. */
export interface Fresh {
  readonly key: number;
  readonly partition: number;
  /** Seconds of work. */
  readonly work: number;
  /** How many attempts fail before one does not. */
  readonly fails: number;
}

/** What is produced, when, and what it will take. Each cause has its own random numbers, so variants meet the same records. */
export class Load {
  readonly #knobs: LogKnobs;
  readonly #times: Stream;
  readonly #choices: Stream;
  readonly #works: Stream;
  readonly #failures: Stream;
  readonly #ranks: Alias;
  /** By key. */
  readonly #partitions: Int32Array;
  #poisoned = false;

  constructor(knobs: LogKnobs, streams: Streams) {
    this.#knobs = knobs;
    this.#times = streams.of('arrivals');
    this.#choices = streams.of('keys');
    this.#works = streams.of('work');
    this.#failures = streams.of('failures');
    this.#ranks = new Alias(zipfProbabilities(knobs.keys, knobs.zipf));
    this.#partitions = Int32Array.from({ length: knobs.keys }, (_, key) => homeOf(key, knobs));
  }

  /** When the next record after this time comes; Infinity where none does. */
  after(at: number): number {
    const { produceRate, burstRate, burstStart, burstSeconds } = this.#knobs;
    const burstEnd = burstStart + burstSeconds;
    const bursts = burstRate > 0 && burstSeconds > 0;
    // One unit of expected records is used up piece by piece, each at the rate of its time.
    let units = this.#knobs.arrivals === 'poisson' ? this.#times.exponential(1) : 1;
    let now = at;
    for (;;) {
      const inBurst = bursts && now >= burstStart && now < burstEnd;
      const rate = inBurst ? burstRate : produceRate;
      const change = !bursts || now >= burstEnd ? Number.POSITIVE_INFINITY : inBurst ? burstEnd : burstStart;
      const wanted = rate > 0 ? units / rate : Number.POSITIVE_INFINITY;
      if (now + wanted <= change) return snap(now + wanted);
      if (change === Number.POSITIVE_INFINITY) return change;
      units -= (change - now) * rate;
      now = change;
    }
  }

  make(at: number): Fresh {
    const { work, poisonAt, failureShare } = this.#knobs;
    const key = this.#ranks.draw(this.#choices);
    const seconds = workSeconds(this.#knobs);
    const drawn = this.#works.exponential(seconds);
    const chance = this.#failures.uniform();
    const isPoison = poisonAt > 0 && at >= poisonAt && !this.#poisoned;
    if (isPoison) this.#poisoned = true;
    const fails = failureShare > 0 ? Math.floor(Math.log(1 - chance) / Math.log(failureShare)) : 0;
    return {
      key,
      partition: this.#partitions[key] ?? 0,
      work: snap(work === 'exponential' ? drawn : seconds),
      fails: isPoison ? always : fails,
    };
  }
}

/** The partition, among all of all topics, that a key's records go to. */
export function homeOf(key: number, { topics, partitions }: LogKnobs): number {
  return (key % topics) * partitions + partitionOf(nameOf(key), partitions);
}

/** What a person calls a key; the first is asked for most. */
export function nameOf(key: number): string {
  return `key-${key + 1}`;
}
