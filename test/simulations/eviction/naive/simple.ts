import { type Naive, without } from './naive.js';

/** The oldest arrival is at index 0. */
export class NaiveFifo implements Naive {
  queue: number[] = [];
  constructor(readonly capacity: number) {}

  access(key: number): boolean {
    if (this.queue.includes(key)) return true;
    if (this.queue.length === this.capacity) this.queue.shift();
    this.queue.push(key);
    return false;
  }

  held() {
    return this.queue;
  }
}

/** Remembers when each key was last asked for. */
export class NaiveLru implements Naive {
  lastUse = new Map<number, number>();
  now = 0;
  constructor(readonly capacity: number) {}

  access(key: number): boolean {
    this.now += 1;
    const hit = this.lastUse.has(key);
    if (!hit && this.lastUse.size === this.capacity) {
      const oldest = [...this.lastUse].reduce((one, other) => (other[1] < one[1] ? other : one));
      this.lastUse.delete(oldest[0]);
    }
    this.lastUse.set(key, this.now);
    return hit;
  }

  held() {
    return [...this.lastUse.keys()];
  }
}

/** Remembers how often and when each resident key was asked for. */
export class NaiveLfu implements Naive {
  resident: { key: number; count: number; lastUse: number }[] = [];
  now = 0;
  constructor(readonly capacity: number) {}

  access(key: number): boolean {
    this.now += 1;
    const found = this.resident.find((each) => each.key === key);
    if (found) {
      found.count += 1;
      found.lastUse = this.now;
      return true;
    }
    if (this.resident.length === this.capacity) {
      this.resident.sort((one, other) => one.count - other.count || one.lastUse - other.lastUse);
      this.resident.shift();
    }
    this.resident.push({ key, count: 1, lastUse: this.now });
    return false;
  }

  held() {
    return this.resident.map(({ key }) => key);
  }
}

/** The circular buffer of a textbook: page frames, a reference bit each, a pointer. A loaded page's bit is 0. */
export class NaiveClock implements Naive {
  frames: { page: number; referenced: boolean }[] = [];
  pointer = 0;
  constructor(readonly capacity: number) {}

  access(page: number): boolean {
    const frame = this.frames.find((each) => each.page === page);
    if (frame) {
      frame.referenced = true;
      return true;
    }
    if (this.frames.length < this.capacity) {
      this.frames.push({ page, referenced: false });
      return false;
    }
    for (;;) {
      const pointed = this.frames[this.pointer];
      if (pointed === undefined) throw new Error('the pointer left the buffer');
      this.pointer = (this.pointer + 1) % this.capacity;
      if (!pointed.referenced) {
        pointed.page = page;
        return false;
      }
      pointed.referenced = false;
    }
  }

  held() {
    return this.frames.map(({ page }) => page);
  }
}

/** SIEVE's algorithm 1 (NSDI 2024). The head of the queue is at index 0; the hand is an object, or null. */
export class NaiveSieve implements Naive {
  queue: { key: number; visited: boolean }[] = [];
  hand: { key: number; visited: boolean } | null = null;
  constructor(readonly capacity: number) {}

  access(key: number): boolean {
    const found = this.queue.find((each) => each.key === key);
    if (found) {
      found.visited = true;
      return true;
    }
    if (this.queue.length === this.capacity) {
      let object = this.hand ?? this.tail();
      while (object.visited) {
        object.visited = false;
        object = this.previous(object) ?? this.tail();
      }
      this.hand = this.previous(object);
      this.queue = without(this.queue, object);
    }
    this.queue.unshift({ key, visited: false });
    return false;
  }

  tail() {
    const tail = this.queue.at(-1);
    if (tail === undefined) throw new Error('the queue is empty');
    return tail;
  }

  /** The neighbour nearer to the head; null for the head itself. */
  previous(object: { key: number; visited: boolean }) {
    const index = this.queue.indexOf(object);
    return index > 0 ? (this.queue[index - 1] ?? null) : null;
  }

  held() {
    return this.queue.map(({ key }) => key);
  }
}

/** Belady's rule: looks through the rest of the trace for every resident key. */
export class NaiveOpt implements Naive {
  resident: number[] = [];
  position = 0;
  constructor(
    readonly capacity: number,
    readonly trace: readonly number[],
  ) {}

  access(key: number): boolean {
    this.position += 1;
    if (this.resident.includes(key)) return true;
    if (this.resident.length === this.capacity) {
      const future = this.trace.slice(this.position);
      const wait = (of: number) => (future.includes(of) ? future.indexOf(of) : Number.POSITIVE_INFINITY);
      const farthest = Math.max(...this.resident.map(wait));
      const victim = this.resident.find((each) => wait(each) === farthest);
      this.resident = this.resident.filter((each) => each !== victim);
    }
    this.resident.push(key);
    return false;
  }

  held() {
    return this.resident;
  }
}
