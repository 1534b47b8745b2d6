import { always, type Fresh } from './load.js';

/** What has become of a record in the end: nothing yet, done, a dead letter, or lost. */
export type Fate = 'open' | 'done' | 'buried' | 'lost';

/** All records by number, in the order in which they were produced. */
export class Records {
  /** When each was produced. */
  readonly at: number[] = [];
  readonly key: number[] = [];
  /** Seconds of work. */
  readonly work: number[] = [];
  readonly #fails: number[] = [];
  readonly #failed: number[] = [];
  readonly #fate: Fate[] = [];
  /** By key, the latest record of it that was done. */
  readonly #latest: Int32Array;
  processed = 0;
  /** Times that a record was done which had been done before. */
  repeated = 0;
  buried = 0;
  lost = 0;
  /** Records done for the first time after a later one of their key. */
  overtaken = 0;
  /** Attempts that failed. */
  failures = 0;

  constructor(keys: number) {
    this.#latest = new Int32Array(keys).fill(-1);
  }

  get count(): number {
    return this.at.length;
  }

  add(at: number, { key, work, fails }: Fresh): number {
    this.at.push(at);
    this.key.push(key);
    this.work.push(work);
    this.#fails.push(fails);
    this.#failed.push(0);
    this.#fate.push('open');
    return this.count - 1;
  }

  fate(record: number): Fate {
    return this.#fate[record] ?? 'open';
  }

  /** How often it has failed so far. */
  failed(record: number): number {
    return this.#failed[record] ?? 0;
  }

  isPoisoned(record: number): boolean {
    return this.#fails[record] === always;
  }

  /** An attempt at a record is over: whether it came to nothing. */
  attempt(record: number): boolean {
    const failed = this.failed(record);
    if (failed >= (this.#fails[record] ?? 0)) return false;
    this.#failed[record] = failed + 1;
    this.failures += 1;
    return true;
  }

  /** The work on a record is done; what that means beside what was done before. */
  finish(record: number): 'first' | 'overtaken' | 'repeated' {
    const fate = this.fate(record);
    if (fate === 'done') {
      this.repeated += 1;
      return 'repeated';
    }
    if (fate === 'lost') this.lost -= 1;
    if (fate === 'buried') this.buried -= 1;
    this.#fate[record] = 'done';
    this.processed += 1;
    const key = this.key[record] ?? 0;
    const latest = this.#latest[key] ?? -1;
    if (record < latest) {
      this.overtaken += 1;
      return 'overtaken';
    }
    this.#latest[key] = record;
    return 'first';
  }

  /** Nobody will come back to a record; false where it was dealt with already. */
  lose(record: number): boolean {
    if (this.fate(record) !== 'open') return false;
    this.#fate[record] = 'lost';
    this.lost += 1;
    return true;
  }

  bury(record: number): boolean {
    if (this.fate(record) !== 'open') return false;
    this.#fate[record] = 'buried';
    this.buried += 1;
    return true;
  }
}
