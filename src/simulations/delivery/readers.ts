/**
 * Who reads which partition of a log: in each group exactly one worker reads a partition, so a worker more than there are
 * partitions has nothing to read. When a reader is gone its partitions pass to the others, the one with the fewest first;
 * one that comes back gets what nobody reads, and takes nothing away. Apache Kafka 3.9, Design: The Consumer.
 */
export class Readers {
  /** By partition, the worker that reads it; -1 for nobody. */
  readonly #readers: number[];

  constructor(partitions: number, members: readonly number[]) {
    this.#readers = Array.from({ length: partitions }, (_, partition) => members[partition % members.length] ?? -1);
  }

  of(partition: number): number {
    return this.#readers[partition] ?? -1;
  }

  /** How many partitions a worker reads. */
  load(worker: number): number {
    return this.#readers.filter((reader) => reader === worker).length;
  }

  /** Only these workers are there now. */
  share(present: readonly number[]): void {
    for (const [partition, reader] of this.#readers.entries()) {
      if (present.includes(reader)) continue;
      this.#readers[partition] = -1;
      const [first, ...others] = present;
      if (first === undefined) continue;
      this.#readers[partition] = others.reduce(
        (least, one) => (this.load(one) < this.load(least) ? one : least),
        first,
      );
    }
  }
}
