import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { generated, type Requests } from '../eviction/requests.js';
import { Arrivals } from './arrivals.js';
import type { CacheEvent } from './events.js';
import type { CacheKnobs } from './knobs.js';
import { Reads } from './reads.js';
import { System } from './system.js';
import { underWorkload } from './workloads.js';
import { Writes } from './writes.js';

/** No run makes more requests than this, so that none goes on for minutes. */
const mostRequests = 2_000_000;

/**
 * An application that reads and writes keys, a cache and a database. Every access takes its constant time: the database's
 * load is shown, not suffered, and the race of the slow reader, who needs to be slow, cannot happen (see the simulation
 * `interleaving`). Old copies come from deletes that are forgotten and from writers who go past the cache.
 */
export class CacheModel implements Model {
  readonly system: System;
  readonly writes: Writes;
  readonly #reads: Reads;
  readonly #arrivals: Arrivals;
  readonly #writeKeys: Requests;

  constructor(wishes: CacheKnobs, setting: Setting<CacheEvent>) {
    const knobs = underWorkload(wishes);
    const { streams, until } = setting;
    this.system = new System(knobs, setting);
    this.#reads = new Reads(this.system);
    this.writes = new Writes(this.system);
    this.#arrivals = new Arrivals(knobs, streams.of('arrivals'), streams.of('writes'), mostRequests);
    this.#writeKeys =
      knobs.writesTo === 'keys-in-turn' ? generated('loop', knobs.keys, 0, streams.of('keys')) : this.system.keys;
    this.system.plan(this.#arrivals.next(), 'request-came');
    if (knobs.crashAt > 0) this.system.plan(snap(knobs.crashAt), 'cache-crashed');
    for (let part = 1; part <= 4; part++) this.system.plan(snap((until * part) / 4), 'quarter-passed');
  }

  next(): number {
    return this.system.agenda.next();
  }

  step(): void {
    const at = this.system.agenda.next();
    const { kind, subject } = this.system.agenda;
    this.system.agenda.drop();
    switch (kind) {
      case 'request-came':
        this.#request(at);
        break;
      case 'row-loaded':
        this.#reads.loaded(at, subject);
        break;
      case 'entry-filled':
        this.#reads.filled(at, subject);
        break;
      case 'reader-answered':
        this.#reads.answered(at, subject);
        break;
      case 'row-updated':
        this.writes.updated(at, subject);
        break;
      case 'entry-deleted':
        this.writes.deleted(at, subject);
        break;
      case 'row-updated-past-cache':
        this.writes.updatedPast(at, subject);
        break;
      case 'write-passed-through':
        this.writes.passedThrough(at, subject);
        break;
      case 'write-acknowledged':
        this.writes.acknowledged(at, subject);
        break;
      case 'cache-flushed':
        this.writes.flush(at, subject);
        break;
      case 'cache-crashed':
        this.#crash(at);
        break;
      case 'cache-recovered':
        this.system.up = true;
        this.system.emit(at, { kind });
        break;
      case 'quarter-passed':
        this.system.emit(at, { kind });
    }
  }

  #request(at: number): void {
    const { up, strategy, tally, emit } = this.system;
    const isWrite = this.#arrivals.isWrite();
    const key = (isWrite ? this.#writeKeys : this.system.keys).next();
    this.system.plan(this.#arrivals.next(), 'request-came');
    if (isWrite && this.#arrivals.goesPast()) {
      this.writes.past(at, key);
    } else if (!up && strategy.inline) {
      tally.failed += 1;
      emit(at, { kind: 'request-refused', subject: key });
    } else if (isWrite) {
      this.writes.request(at, key);
    } else {
      this.#reads.request(at, key);
    }
  }

  #crash(at: number): void {
    const { system } = this;
    system.crash(at);
    if (system.knobs.downSeconds === 0) return;
    system.up = false;
    system.plan(at + snap(system.knobs.downSeconds), 'cache-recovered');
  }

  measure(at: number): Metrics {
    return this.system.tally.measure(at);
  }

  gauges(at: number): readonly number[] {
    const { recentDatabaseReads, unsaved } = this.system.tally;
    return [recentDatabaseReads.perSecond(at), this.system.tally.recentHitRatio(at), unsaved];
  }
}
