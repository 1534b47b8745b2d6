import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { KeyLists } from '../eviction/key-lists.js';
import { makePolicy, type OnlinePolicy } from '../eviction/policies.js';
import type { Policy } from '../eviction/policy.js';

interface Settings {
  readonly capacity: number;
  readonly policy: OnlinePolicy;
  readonly keys: number;
  /** Seconds; 0 for ever. */
  readonly timeToLive: number;
  /** Each entry lives up to this share longer or shorter. */
  readonly jitter: number;
}

/** What a cache holds: for each key a version of its value, when it expires, and whether the database has it yet. */
export class Store {
  readonly #settings: Settings;
  readonly #lifetimes: Stream;
  readonly #version: Int32Array;
  readonly #expires: Float64Array;
  readonly #unsaved: KeyLists;
  #policy: Policy;

  constructor(settings: Settings, lifetimes: Stream) {
    this.#settings = settings;
    this.#lifetimes = lifetimes;
    this.#version = new Int32Array(settings.keys);
    this.#expires = new Float64Array(settings.keys);
    this.#unsaved = new KeyLists(settings.keys);
    this.#policy = this.#empty();
  }

  get policy(): Policy {
    return this.#policy;
  }

  /** Whether the key is held and not expired. An expired entry is dropped, but not while it is the only copy. */
  has(key: number, at: number): boolean {
    if (!this.#policy.has(key)) return false;
    if (at < (this.#expires[key] as number) || this.isUnsaved(key)) return true;
    this.#policy.remove(key);
    return false;
  }

  /** Reads a key that is held: the policy takes note. Returns the version. */
  read(key: number): number {
    this.#policy.access(key);
    return this.#version[key] as number;
  }

  /** Stores a version and returns the key that it displaced; -1 for none. */
  put(key: number, version: number, at: number): number {
    this.#version[key] = version;
    this.#expires[key] = at + this.#lifetime();
    this.#policy.access(key);
    return this.#policy.evicted;
  }

  /** As put, with the entry already some way through its life, as in a cache that has run for long. */
  putUsed(key: number): void {
    this.put(key, 0, 0);
    this.#expires[key] = (this.#expires[key] as number) * this.#lifetimes.uniform();
  }

  drop(key: number): void {
    this.#policy.remove(key);
  }

  /** Forgets everything. */
  clear(): void {
    this.#policy = this.#empty();
    for (let key = this.firstUnsaved; key >= 0; key = this.firstUnsaved) this.saved(key);
  }

  version(key: number): number {
    return this.#version[key] as number;
  }

  /** Seconds until an entry expires; Infinity for an entry that does not. */
  secondsLeft(key: number, at: number): number {
    return (this.#expires[key] as number) - at;
  }

  markUnsaved(key: number): void {
    if (!this.isUnsaved(key)) this.#unsaved.addFirst(0, key);
  }

  saved(key: number): void {
    if (this.isUnsaved(key)) this.#unsaved.remove(key);
  }

  isUnsaved(key: number): boolean {
    return this.#unsaved.listOf(key) === 0;
  }

  /** A key whose value only the cache has; -1 when there is none. */
  get firstUnsaved(): number {
    return this.#unsaved.last(0);
  }

  get unsavedKeys(): number {
    return this.#unsaved.size(0);
  }

  #lifetime(): number {
    const { timeToLive, jitter } = this.#settings;
    if (timeToLive === 0) return Number.POSITIVE_INFINITY;
    return snap(timeToLive * (1 + jitter * (2 * this.#lifetimes.uniform() - 1)));
  }

  #empty(): Policy {
    const { policy, capacity, keys } = this.#settings;
    return makePolicy(policy, capacity, keys);
  }
}
