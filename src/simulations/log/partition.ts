/** Who reads a partition, as far as the partition cares. */
export interface Reader {
  readonly number: number;
  readonly life: number;
  /** Whether the process runs. */
  readonly isUp: boolean;
}

/**
 * A partition: records in order, each at its offset, how far the group has committed, and how far its present reader has
 * fetched. Nothing is taken out by reading.
 */
export class Partition {
  readonly number: number;
  /** Record numbers by offset. */
  readonly records: number[] = [];
  /** The offset that the next reader would begin at. */
  committed = 0;
  /** The offset that the present reader fetches next. */
  position = 0;
  owner: Reader | null = null;

  constructor(number: number) {
    this.number = number;
  }

  get end(): number {
    return this.records.length;
  }

  /** Records that the group has not committed, as Kafka's tools count them. */
  get lag(): number {
    return this.end - this.committed;
  }

  /** Whether a process reads it now; a dead owner reads nothing. */
  get isRead(): boolean {
    return this.owner?.isUp ?? false;
  }

  record(offset: number): number {
    const record = this.records[offset];
    if (record === undefined) throw new Error(`partition ${this.number} has no offset ${offset}`);
    return record;
  }

  /** Has a new reader, or none: it begins at what was committed. */
  give(owner: Reader | null): void {
    this.owner = owner;
    this.position = this.committed;
  }
}
