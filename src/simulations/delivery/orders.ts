import type { Streams } from '../engine/streams.js';
import type { DeliveryKnobs } from './knobs.js';

/** What is decided about each order before it is placed, so that every variant of a run meets the same orders. */
export class Orders {
  readonly #work: number[] = [];
  readonly #partitions: number[] = [];

  constructor(knobs: DeliveryKnobs, streams: Streams) {
    const { messages, customers, partitions, key, workSeconds, workSpread } = knobs;
    const work = streams.of('work');
    const keys = streams.of('keys');
    for (let order = 0; order < messages; order++) {
      const anywhere = keys.below(partitions);
      this.#partitions.push(key === 'random' ? anywhere : (order % customers) % partitions);
      this.#work.push(workSeconds * (1 + workSpread * (2 * work.uniform() - 1)));
    }
  }

  /** Seconds of work. */
  work(order: number): number {
    return this.#work[order] ?? 0;
  }

  /** Where a log writes its event. */
  partition(order: number): number {
    return this.#partitions[order] ?? 0;
  }
}
