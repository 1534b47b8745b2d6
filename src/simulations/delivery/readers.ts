/**
 * Who reads which partition of a log: in each group exactly one worker reads a partition, so a worker more than there are
 * partitions has nothing to read. When a reader is gone its partitions pass to the others, the one with the fewest first;
 * one that comes back is given partitions by those who read most, until it reads about as many: a rebalance that moves as
 * few as it can. Apache Kafka 3.9, Design: The Consumer; KIP-429, Incremental Cooperative Rebalancing.
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
    const [first] = present;
    for (const [partition, reader] of this.#readers.entries()) {
      if (present.includes(reader)) continue;
      this.#readers[partition] = -1;
      if (first !== undefined) this.#readers[partition] = this.#extreme(present, first, 1);
    }
    if (first !== undefined) this.#level(present, first);
  }

  /** Moves partitions one by one from who reads most to who reads least, while they are two or more apart. */
  #level(present: readonly number[], first: number): void {
    for (;;) {
      const most = this.#extreme(present, first, -1);
      const least = this.#extreme(present, first, 1);
      if (this.load(most) - this.load(least) < 2) return;
      this.#readers[this.#readers.lastIndexOf(most)] = least;
    }
  }

  /** Who of these reads least (1) or most (−1); the first of several. */
  #extreme(present: readonly number[], first: number, sign: 1 | -1): number {
    return present.reduce((found, one) => (sign * (this.load(one) - this.load(found)) < 0 ? one : found), first);
  }
}
