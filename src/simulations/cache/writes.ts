import { snap } from '../engine/time.js';
import type { System } from './system.js';

/** How a key is written, in the order that the strategy says, and how a write-back cache saves what it has promised. */
export class Writes {
  readonly #system: System;
  readonly #issued: Int32Array;
  /** When the cache saves next; Infinity where it never does. */
  nextFlush = Number.POSITIVE_INFINITY;

  constructor(system: System) {
    this.#system = system;
    this.#issued = new Int32Array(system.knobs.keys);
    if (system.strategy.write === 'entry') this.#scheduleFlush(1);
  }

  request(at: number, key: number): void {
    const { flights, epoch, strategy, cacheTime, database, emit } = this.#system;
    const version = (this.#issued[key] as number) + 1;
    this.#issued[key] = version;
    const slot = flights.begin(key, at, version, 0, epoch);
    emit(at, { kind: 'write-came', subject: key });
    switch (strategy.write) {
      case 'database-delete':
        database.ask(at, 0, 'row-updated', slot);
        break;
      case 'database-entry':
        database.ask(at, cacheTime, 'write-passed-through', slot);
        break;
      case 'entry':
        this.#system.put(at, key, version);
        this.#system.store.markUnsaved(key);
        this.#system.plan(at + cacheTime, 'write-acknowledged', slot);
        break;
    }
  }

  /** Somebody else writes to the database, who does not know that there is a cache. */
  past(at: number, key: number): void {
    const { flights, epoch, database, emit } = this.#system;
    const version = (this.#issued[key] as number) + 1;
    this.#issued[key] = version;
    emit(at, { kind: 'write-came', subject: key });
    database.ask(at, 0, 'row-updated-past-cache', flights.begin(key, at, version, 0, epoch));
  }

  updatedPast(at: number, slot: number): void {
    const { flights } = this.#system;
    this.#system.record(at, flights.key(slot), flights.version(slot));
    this.#promise(at, slot);
  }

  /** The database has the value; the entry is deleted next, if that is not forgotten and the cache can be reached. */
  updated(at: number, slot: number): void {
    const { flights, up, knobs, cacheTime } = this.#system;
    this.#system.record(at, flights.key(slot), flights.version(slot));
    if (up && knobs.invalidate === 'yes') this.#system.plan(at + cacheTime, 'entry-deleted', slot);
    else this.#promise(at, slot);
  }

  deleted(at: number, slot: number): void {
    const { flights, store, up } = this.#system;
    if (up) store.drop(flights.key(slot));
    this.#promise(at, slot);
  }

  /** The cache has updated the database and keeps the new value. */
  passedThrough(at: number, slot: number): void {
    const { flights, database } = this.#system;
    const key = flights.key(slot);
    const version = flights.version(slot);
    // A loaded database had this write in hand already when the cache crashed: only the reply is lost.
    if (database.server !== null) this.#system.record(at, key, version);
    if (this.cutOff(at, slot)) return;
    if (database.server === null) this.#system.record(at, key, version);
    this.#system.put(at, key, version);
    this.#promise(at, slot);
  }

  /** The writer is told that its value is safe, though only the cache may have it. */
  acknowledged(at: number, slot: number): void {
    const { flights, saved, unsaved, tally } = this.#system;
    if (this.cutOff(at, slot)) return;
    const key = flights.key(slot);
    if (flights.version(slot) > (saved[key] as number)) {
      unsaved[key] = (unsaved[key] as number) + 1;
      tally.acknowledgedUnsaved();
    }
    this.#promise(at, slot);
  }

  /** A writer gives up on the database, or is turned away. One who gave up does not know that the write will be stored. */
  failed(at: number, slot: number, isRefused: boolean): void {
    const { flights, emit } = this.#system;
    const key = flights.key(slot);
    this.#system.fail(at);
    if (isRefused) flights.end(slot);
    emit(at, { kind: 'request-failed', subject: key, others: 0, isRefused });
  }

  /** The database has stored what its writer has given up on: nobody was promised it, and no entry is deleted for it. */
  late(at: number, slot: number): void {
    const { flights } = this.#system;
    this.#system.record(at, flights.key(slot), flights.version(slot));
    flights.end(slot);
  }

  /** A write that was inside the cache when it crashed never gets a reply. */
  cutOff(at: number, slot: number): boolean {
    const { flights, epoch } = this.#system;
    if (flights.epoch(slot) === epoch) return false;
    this.#system.fail(at);
    flights.end(slot);
    return true;
  }

  /** The reply to a writer: from now on, an older value is a stale one. */
  #promise(at: number, slot: number): void {
    const { flights, promised, tally, emit, health } = this.#system;
    const key = flights.key(slot);
    const version = flights.version(slot);
    if (version > (promised[key] as number)) promised[key] = version;
    health.add(at, true);
    tally.wrote(flights.since(slot), at);
    flights.end(slot);
    emit(at, { kind: 'write-acknowledged', subject: key });
  }

  /** The k-th flush comes at k times the interval. It is sent as one batch and takes effect at once. */
  flush(at: number, count: number): void {
    const { store, tally, emit } = this.#system;
    const writes = tally.unsaved;
    const keys = store.unsavedKeys;
    for (let key = store.firstUnsaved; key >= 0; key = store.firstUnsaved) this.#system.save(at, key);
    emit(at, { kind: 'cache-flushed', subject: keys, writes });
    this.#scheduleFlush(count + 1);
  }

  #scheduleFlush(count: number): void {
    this.nextFlush = snap(count * this.#system.knobs.flushSeconds);
    this.#system.plan(this.nextFlush, 'cache-flushed', count);
  }
}
