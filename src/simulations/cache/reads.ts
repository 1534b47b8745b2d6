import type { System } from './system.js';

/**
 * How a key is read. A look-up takes effect when the cache is asked, everything else when it is done; a hit takes one cache
 * access, a miss the cache, the database and the cache again. A read is stale when it returns less than had been
 * acknowledged before it began.
 */
export class Reads {
  readonly #system: System;
  /** The load of each key that others may wait for, plus one; 0 for none. */
  readonly #load: Int32Array;

  constructor(system: System) {
    this.#system = system;
    this.#load = new Int32Array(system.knobs.keys);
  }

  request(at: number, key: number): void {
    const { store, tally, emit, up, cacheTime } = this.#system;
    const required = this.#system.promised[key] as number;
    const isHit = up && store.has(key, at);
    tally.looked(at, isHit);
    emit(at, { kind: isHit ? 'read-hit' : 'read-missed', subject: key });
    if (isHit) {
      this.#system.health.add(at, true);
      this.#answer(at, at + cacheTime, key, store.read(key), required);
    } else if (up) this.#miss(at, key, required);
    else this.#askDatabaseOnly(at, key, required);
  }

  #miss(at: number, key: number, required: number): void {
    const { flights, epoch, knobs, cacheTime, database } = this.#system;
    const slot = flights.begin(key, at, 0, required, epoch);
    if (knobs.singleFlight === 'on') {
      const leader = (this.#load[key] as number) - 1;
      if (leader >= 0 && flights.epoch(leader) === epoch) {
        flights.join(leader, slot);
        return;
      }
      this.#load[key] = slot + 1;
    }
    this.#askDatabase(at, key);
    database.ask(at, cacheTime, 'row-loaded', slot);
  }

  /** The cache cannot be reached, and the application knows the way to the database. */
  #askDatabaseOnly(at: number, key: number, required: number): void {
    const { flights, epoch, database } = this.#system;
    this.#askDatabase(at, key);
    database.ask(at, 0, 'reader-answered', flights.begin(key, at, 0, required, epoch));
  }

  #askDatabase(at: number, key: number): void {
    this.#system.loading += 1;
    this.#system.tally.askedDatabase(at);
    this.#system.emit(at, { kind: 'database-asked', subject: key });
  }

  /** The database has read the row; the copy goes to the cache next. */
  loaded(at: number, slot: number): void {
    const { flights, saved, emit, loading, cacheTime } = this.#system;
    const key = flights.key(slot);
    this.#system.loading -= 1;
    emit(at, { kind: 'row-loaded', subject: key, loading });
    flights.setVersion(slot, saved[key] as number);
    this.#system.plan(at + cacheTime, 'entry-filled', slot);
  }

  /** The copy is in the cache, and whoever waited for it is answered. */
  filled(at: number, slot: number): void {
    const { flights, store, strategy, up, epoch, emit, health } = this.#system;
    const key = flights.key(slot);
    const version = flights.version(slot);
    // A cache that writes pass through knows that its own entry is newer. One beside the application does not.
    const keepsOwn = strategy.write !== 'database-delete' && store.has(key, at);
    if (up && flights.epoch(slot) === epoch && !keepsOwn) this.#system.put(at, key, version);
    if (this.#load[key] === slot + 1) this.#load[key] = 0;
    for (let reader = slot; reader >= 0; ) {
      const following = flights.waiter(reader);
      health.add(at, true);
      this.#answer(flights.since(reader), at, key, version, flights.required(reader));
      flights.end(reader);
      reader = following;
    }
    emit(at, { kind: 'entry-filled', subject: key });
  }

  answered(at: number, slot: number): void {
    const { flights, saved, emit, health } = this.#system;
    const key = flights.key(slot);
    this.#system.loading -= 1;
    health.add(at, true);
    this.#answer(flights.since(slot), at, key, saved[key] as number, flights.required(slot));
    flights.end(slot);
    emit(at, { kind: 'reader-answered', subject: key });
  }

  /** The reader of a slot gives up on the database, or is turned away, and with it those who wait for it: nothing is stored. */
  failed(at: number, slot: number, isRefused: boolean): void {
    const { flights, emit } = this.#system;
    const key = flights.key(slot);
    this.#system.loading -= 1;
    if (this.#load[key] === slot + 1) this.#load[key] = 0;
    let others = -1;
    for (let reader = slot; reader >= 0; others++) {
      const following = flights.waiter(reader);
      this.#system.fail(at);
      flights.end(reader);
      reader = following;
    }
    emit(at, { kind: 'request-failed', subject: key, others, isRefused });
  }

  #answer(since: number, at: number, key: number, version: number, required: number): void {
    const stale = version < required;
    this.#system.tally.answered(since, at, stale);
    if (stale) this.#system.emit(since, { kind: 'read-answered-stale', subject: key, behind: required - version });
  }
}
