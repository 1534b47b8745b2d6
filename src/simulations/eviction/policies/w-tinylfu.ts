import { CountMin } from '../count-min.js';
import { KeyLists } from '../key-lists.js';
import type { Detail, Policy, QueueView } from '../policy.js';
import { queueView } from '../queue-view.js';

const window = 0;
const probation = 1;
const protectedList = 2;

/**
 * W-TinyLFU: a new key enters a small LRU window. What leaves the window must win a duel to get into the main part: it has
 * to have been asked for more often lately than main's next victim, by a sketch that counts all requests, of keys held or
 * not. Main is a segmented LRU: a second read promotes an entry from probation to the protected segment.
 * Einziger, Friedman & Manes, TinyLFU: A Highly Efficient Cache Admission Policy (ACM TOS 2017).
 *
 * Variant: window max(1, ⌊capacity ÷ 100⌋), protected ⌊0.8 × main⌋, the count-min sketch of `count-min.ts` with as many
 * counters a row as capacity, halved after 10 × capacity requests, no doorkeeper, window size fixed. A draw keeps main's.
 */
export class WTinyLfu implements Policy {
  readonly capacity: number;
  evicted = -1;
  readonly #windowSize: number;
  readonly #mainSize: number;
  readonly #protectedSize: number;
  readonly #lists: KeyLists;
  readonly #popularity: CountMin;

  constructor(capacity: number, keys: number) {
    this.capacity = capacity;
    this.#windowSize = Math.max(1, Math.floor(capacity / 100));
    this.#mainSize = capacity - this.#windowSize;
    this.#protectedSize = Math.floor(0.8 * this.#mainSize);
    this.#lists = new KeyLists(keys, 3);
    this.#popularity = new CountMin(capacity, 10 * capacity);
  }

  get size(): number {
    return this.#lists.size(window) + this.#sizeOfMain;
  }

  get #sizeOfMain(): number {
    return this.#lists.size(probation) + this.#lists.size(protectedList);
  }

  access(key: number): boolean {
    this.evicted = -1;
    this.#popularity.add(key);
    const list = this.#lists.listOf(key);
    if (list >= 0) {
      this.#touch(key, list);
      return true;
    }
    this.#lists.addFirst(window, key);
    if (this.#lists.size(window) > this.#windowSize) this.#leaveWindow(this.#lists.last(window));
    return false;
  }

  #touch(key: number, list: number): void {
    this.#lists.moveFirst(list === window ? window : protectedList, key);
    if (this.#lists.size(protectedList) > this.#protectedSize) {
      this.#lists.moveFirst(probation, this.#lists.last(protectedList));
    }
  }

  #leaveWindow(candidate: number): void {
    if (this.#sizeOfMain >= this.#mainSize) {
      const victim = this.#nextVictim();
      if (victim < 0 || this.#popularity.estimate(candidate) <= this.#popularity.estimate(victim)) {
        this.#evict(candidate);
        return;
      }
      this.#evict(victim);
    }
    this.#lists.moveFirst(probation, candidate);
  }

  /** -1 where main has no room at all. */
  #nextVictim(): number {
    const inProbation = this.#lists.last(probation);
    return inProbation < 0 ? this.#lists.last(protectedList) : inProbation;
  }

  #evict(key: number): void {
    this.#lists.remove(key);
    this.evicted = key;
  }

  has(key: number): boolean {
    return this.#lists.listOf(key) >= 0;
  }

  remove(key: number): void {
    if (this.has(key)) this.#lists.remove(key);
  }

  queues(detail: Detail): readonly QueueView[] {
    const order = 'read latest first; × asked for lately';
    const asked = { note: (key: number) => `×${this.#popularity.estimate(key)}` };
    const inProbation = this.#mainSize - this.#protectedSize;
    return [
      queueView(this.#lists, window, detail, { name: 'window', order, target: this.#windowSize }, asked),
      queueView(this.#lists, probation, detail, { name: 'probation', order, target: inProbation, soft: true }, asked),
      queueView(this.#lists, protectedList, detail, { name: 'protected', order, target: this.#protectedSize }, asked),
    ];
  }
}
