import type { Partition, Reader } from './partition.js';

/** Records of one partition, from an offset up to but not including another. */
export interface Segment {
  readonly partition: Partition;
  readonly from: number;
  readonly to: number;
}

/**
 * What a consumer does: starts up, waits for its share of the partitions, waits for records, works on one; or it has
 * crashed, or has left for good.
 */
export type Doing = 'starting' | 'joining' | 'idle' | 'working' | 'dead' | 'gone';

/** A consumer process, from its start to its end; who comes back after a crash is another process of the same number. */
export class Member implements Reader {
  /** From 0; what people call "consumer 1". */
  readonly number: number;
  /** Names this process among all there were. */
  readonly life: number;
  doing: Doing;
  /** The coordinator counts it in. */
  inGroup = false;
  /** It is to leave at its next poll: there are too many. */
  isSurplus = false;
  /** Partitions it reads, as they were assigned. */
  owned: Partition[] = [];
  /** What it had before it gave all up for a rebalance. */
  previous: readonly number[] = [];
  /** Partitions that it is to give up at its next poll. */
  readonly toRevoke = new Set<Partition>();
  /** What it fetched last. */
  batch: readonly Segment[] = [];
  /** Where in the batch it is. */
  segment = 0;
  offset = 0;
  /** When the work in hand began, and when it ends. */
  from = 0;
  to = 0;
  polledAt = 0;
  /** If it has not polled again by then, the coordinator takes it for stuck. */
  deadline = Number.POSITIVE_INFINITY;
  /** When it is up, while it starts or is to come back. */
  startsAt = Number.POSITIVE_INFINITY;
  /** The place among its partitions where the next fetch begins. */
  cursor = 0;
  /** Records that it has dealt with. */
  done = 0;

  constructor(number: number, life: number, doing: Doing) {
    this.number = number;
    this.life = life;
    this.doing = doing;
  }

  /** Whether the process runs and is part of the service. */
  get isUp(): boolean {
    return this.doing === 'idle' || this.doing === 'working' || this.doing === 'joining';
  }

  /** The record in hand; -1 for none. */
  get inHand(): number {
    const segment = this.batch[this.segment];
    return segment === undefined ? -1 : segment.partition.record(this.offset);
  }

  /** The partition of the record in hand. */
  get reading(): Partition | null {
    return this.batch[this.segment]?.partition ?? null;
  }

  /** Records of the batch that are still to be done, the one in hand among them. */
  get left(): number {
    return this.batch
      .slice(this.segment)
      .reduce((sum, { to, from }, index) => sum + to - (index === 0 ? this.offset : from), 0);
  }

  /** Takes up to `most` records, partition by partition from the cursor on; false when there are none. */
  fetch(at: number, most: number): boolean {
    const batch: Segment[] = [];
    let room = most;
    const { length } = this.owned;
    const first = this.cursor;
    for (let step = 0; step < length && room > 0; step++) {
      const place = (first + step) % length;
      const partition = this.owned[place];
      if (partition === undefined) break;
      const from = partition.position;
      const to = Math.min(partition.end, from + room);
      if (to === from) continue;
      batch.push({ partition, from, to });
      partition.position = to;
      room -= to - from;
      this.cursor = (place + 1) % length;
    }
    this.batch = batch;
    this.segment = 0;
    this.offset = batch[0]?.from ?? 0;
    this.polledAt = at;
    return batch.length > 0;
  }

  /** Goes on to the next record of the batch; false when there is none. */
  advance(): boolean {
    const segment = this.batch[this.segment];
    if (segment === undefined) return false;
    this.offset += 1;
    if (this.offset < segment.to) return true;
    this.segment += 1;
    this.offset = this.batch[this.segment]?.from ?? 0;
    return this.segment < this.batch.length;
  }

  /** Gives the rest of the batch back, the record in hand included: it will be fetched again. */
  seekBack(): void {
    for (const [index, { partition, from }] of this.batch.entries()) {
      if (index < this.segment || partition.owner !== this) continue;
      partition.position = index === this.segment ? this.offset : from;
    }
  }

  /** How far each partition of the batch is dealt with: what may be committed. */
  dealtWith(): readonly Segment[] {
    return this.batch.slice(0, this.segment + 1).map(({ partition, from, to }, index) => ({
      partition,
      from,
      to: index < this.segment ? to : this.offset,
    }));
  }

  drop(): void {
    this.batch = [];
    this.segment = 0;
    this.offset = 0;
  }
}
