import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { generated, type Requests } from '../eviction/requests.js';
import type { Happened } from '../server/request.js';
import { Arrivals } from './arrivals.js';
import { accessOf, slotOf } from './database.js';
import type { Access, CacheEvent, Planned } from './events.js';
import type { CacheKnobs } from './knobs.js';
import { Reads } from './reads.js';
import { System } from './system.js';
import { underWorkload } from './workloads.js';
import { Writes } from './writes.js';

/** No run makes more requests than this, so that none goes on for minutes. */
const mostRequests = 2_000_000;

/**
 * An application that reads and writes keys, a cache and a database. An access to the cache takes its constant time; one to
 * the database does too where that is fixed, and its load is shown, not suffered. Where it is loaded, misses and writes
 * queue for its threads. The race of the slow reader, who is overtaken between the row and the entry, cannot happen (see the
 * simulation `interleaving`): old copies come from deletes that are forgotten and from writers who go past the cache.
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
    this.system = new System(knobs, setting, (at, happened, access, slot) => this.#heard(at, happened, access, slot));
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
    return Math.min(this.system.database.server?.next() ?? Number.POSITIVE_INFINITY, this.system.agenda.next());
  }

  step(): void {
    const at = this.next();
    const { server } = this.system.database;
    if (server !== null && server.next() === at) {
      server.step();
      return;
    }
    const { kind, subject } = this.system.agenda;
    this.system.agenda.drop();
    this.#happens(at, kind, subject);
  }

  #happens(at: number, kind: Planned, subject: number): void {
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
      case 'database-reached':
        this.#reached(at, subject);
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

  #reached(at: number, number: number): void {
    if (accessOf(number) === 'write-passed-through' && this.writes.cutOff(at, slotOf(number))) return;
    this.system.database.reached(at, number);
  }

  /** What becomes of what a loaded database was asked for. */
  #heard(at: number, happened: Happened, access: Access, slot: number): void {
    const end = access === 'row-loaded' || access === 'reader-answered' ? this.#reads : this.writes;
    if (happened === 'done') this.#happens(at, access, slot);
    else if (happened === 'timed-out' || happened === 'refused') end.failed(at, slot, happened === 'refused');
    else if (happened === 'late' && end === this.writes) this.writes.late(at, slot);
  }

  #request(at: number): void {
    const { up, strategy, emit } = this.system;
    const isWrite = this.#arrivals.isWrite();
    const key = (isWrite ? this.#writeKeys : this.system.keys).next();
    this.system.plan(this.#arrivals.next(), 'request-came');
    if (isWrite && this.#arrivals.goesPast()) {
      this.writes.past(at, key);
    } else if (!up && strategy.inline) {
      this.system.fail(at);
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
    const { tally, database, health } = this.system;
    const { server } = database;
    return {
      ...tally.measure(at),
      databaseAnswerMs:
        server === null || database.tally.meanResponse === null ? null : 1000 * database.tally.meanResponse,
      databaseBusy: server === null ? null : database.tally.busy(at) / server.threads,
      wastedShare: database.tally.wastedShare,
      secondsDown: health.secondsDown(at),
      recoverySeconds: health.recoverySeconds(at),
    };
  }

  gauges(at: number): readonly number[] {
    const { tally, database } = this.system;
    const { recentDatabaseReads, unsaved } = tally;
    return [recentDatabaseReads.perSecond(at), tally.recentHitRatio(at), unsaved, database.server?.waiting ?? 0];
  }
}
