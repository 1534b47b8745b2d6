import type { Stream } from '../../../../src/simulations/engine/streams.js';
import type { Naive } from './naive.js';

interface Candidate {
  key: number;
  idle: number;
}

/**
 * Redis's sampled eviction a second time, along the lines of evict.c: an array of sixteen places, empty ones null, and the
 * same comparisons. It draws from a stream of its own that gives the same numbers.
 */
abstract class NaiveSampled implements Naive {
  keys: number[] = [];
  pool: (Candidate | null)[] = new Array(16).fill(null);
  now = 0;
  constructor(
    readonly capacity: number,
    readonly stream: Stream,
    readonly samples: number,
  ) {}

  abstract idle(key: number): number;
  abstract touch(key: number, isNew: boolean): void;

  access(key: number): boolean {
    this.now += 1;
    if (this.keys.includes(key)) {
      this.touch(key, false);
      return true;
    }
    if (this.keys.length === this.capacity) this.evict();
    this.keys.push(key);
    this.touch(key, true);
    return false;
  }

  evict(): void {
    for (;;) {
      for (let j = 0; j < this.samples; j++) this.populate(this.keys[this.stream.below(this.keys.length)] ?? -1);
      for (let k = 15; k >= 0; k--) {
        const candidate = this.pool[k];
        if (candidate == null) continue;
        this.pool[k] = null;
        const place = this.keys.indexOf(candidate.key);
        if (place < 0) continue;
        const last = this.keys.pop() ?? -1;
        if (place < this.keys.length) this.keys[place] = last;
        return;
      }
    }
  }

  populate(key: number): void {
    const idle = this.idle(key);
    let k = 0;
    for (let entry = this.pool[k]; k < 16 && entry != null && entry.idle < idle; entry = this.pool[k]) k++;
    if (k === 0 && this.pool[15] !== null) return;
    if (k < 16 && this.pool[k] === null) this.pool[k] = { key, idle };
    else if (this.pool[15] === null) {
      this.pool.splice(k, 0, { key, idle });
      this.pool.length = 16;
    } else {
      this.pool.splice(k, 0, { key, idle });
      this.pool.shift();
    }
  }

  held() {
    return this.keys;
  }
}

export class NaiveAllkeysLru extends NaiveSampled {
  lastRead = new Map<number, number>();

  idle(key: number) {
    return this.now - (this.lastRead.get(key) ?? 0);
  }

  touch(key: number) {
    this.lastRead.set(key, this.now);
  }
}

export class NaiveAllkeysLfu extends NaiveSampled {
  counters = new Map<number, { counter: number; minute: number }>();
  logFactor = 10;
  minuteOf = (now: number) => Math.floor(now / 50);

  decayed(key: number) {
    const { counter, minute } = this.counters.get(key) ?? { counter: 0, minute: 0 };
    const periods = this.minuteOf(this.now) - minute;
    return periods > counter ? 0 : counter - periods;
  }

  idle(key: number) {
    return 255 - this.decayed(key);
  }

  touch(key: number, isNew: boolean) {
    let counter = isNew ? 5 : this.decayed(key);
    if (!isNew && counter !== 255) {
      const base = Math.max(counter - 5, 0);
      if (this.stream.uniform() < 1 / (base * this.logFactor + 1)) counter++;
    }
    this.counters.set(key, { counter, minute: this.minuteOf(this.now) });
  }
}
