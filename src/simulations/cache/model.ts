import type { Line } from '../../text/line.js';
import type { Metrics, Model, Setting, Size } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { generated, type Requests } from '../eviction/requests.js';
import { Arrivals } from './arrivals.js';
import * as kinds from './kinds.js';
import type { CacheKnobs } from './knobs.js';
import { picture } from './picture.js';
import { Reads } from './reads.js';
import { inRoom } from './rooms.js';
import { System } from './system.js';
import { Writes } from './writes.js';

/** No run makes more requests than this, so that none goes on for minutes. */
const mostRequests = 2_000_000;

/**
 * An application that reads and writes keys, a cache and a database. Every access takes its constant time: the database's
 * load is shown, not suffered, and the race of the slow reader, who needs to be slow, cannot happen (see the simulation
 * `interleaving`). Old copies come from deletes that are forgotten and from writers who go past the cache.
 */
export class Cache implements Model {
  readonly system: System;
  readonly writes: Writes;
  readonly #reads: Reads;
  readonly #arrivals: Arrivals;
  readonly #writeKeys: Requests;

  constructor(wishes: CacheKnobs, setting: Setting) {
    const knobs = inRoom(wishes);
    const { streams, until } = setting;
    this.system = new System(knobs, setting);
    this.#reads = new Reads(this.system);
    this.writes = new Writes(this.system);
    this.#arrivals = new Arrivals(knobs, streams.of('arrivals'), streams.of('writes'), mostRequests);
    this.#writeKeys =
      knobs.writesTo === 'keys-in-turn' ? generated('loop', knobs.keys, 0, streams.of('keys')) : this.system.keys;
    this.system.schedule(this.#arrivals.next(), kinds.request);
    if (knobs.crashAt > 0) this.system.schedule(snap(knobs.crashAt), kinds.crash);
    for (let part = 1; part <= 4; part++) this.system.schedule(snap((until * part) / 4), kinds.tell);
    this.system.teller.begins();
  }

  next(): number {
    return this.system.events.next();
  }

  step(): void {
    const { events } = this.system;
    const at = events.next();
    const { kind, subject } = events;
    events.drop();
    switch (kind) {
      case kinds.request:
        this.#request(at);
        break;
      case kinds.loaded:
        this.#reads.loaded(at, subject);
        break;
      case kinds.filled:
        this.#reads.filled(at, subject);
        break;
      case kinds.answered:
        this.#reads.answered(at, subject);
        break;
      case kinds.updated:
        this.writes.updated(at, subject);
        break;
      case kinds.deleted:
        this.writes.deleted(at, subject);
        break;
      case kinds.updatedPast:
        this.writes.updatedPast(at, subject);
        break;
      case kinds.passedThrough:
        this.writes.passedThrough(at, subject);
        break;
      case kinds.acknowledged:
        this.writes.acknowledged(at, subject);
        break;
      case kinds.flush:
        this.writes.flush(at, subject);
        break;
      case kinds.crash:
        this.#crash(at);
        break;
      case kinds.recover:
        this.system.up = true;
        this.system.teller.recovered(at);
        break;
      default:
        this.system.teller.progress(at);
    }
  }

  #request(at: number): void {
    const { up, strategy, tally, log } = this.system;
    const isWrite = this.#arrivals.isWrite();
    const key = (isWrite ? this.#writeKeys : this.system.keys).next();
    this.system.schedule(this.#arrivals.next(), kinds.request);
    if (isWrite && this.#arrivals.goesPast()) {
      this.writes.past(at, key);
    } else if (!up && strategy.inline) {
      tally.failed += 1;
      log.event(at, kinds.refused, key);
    } else if (isWrite) {
      this.writes.request(at, key);
    } else {
      this.#reads.request(at, key);
    }
  }

  #crash(at: number): void {
    const { system } = this;
    system.crash(at);
    system.log.event(at, kinds.crash, system.tally.lostWrites);
    if (system.knobs.downSeconds === 0) return;
    system.up = false;
    system.schedule(at + snap(system.knobs.downSeconds), kinds.recover);
  }

  measure(at: number): Metrics {
    return this.system.tally.measure(at);
  }

  gauges(at: number): readonly number[] {
    const { recentDatabaseReads, unsaved } = this.system.tally;
    return [recentDatabaseReads.perSecond(at), this.system.tally.recentHitRatio(at), unsaved];
  }

  picture(at: number, size: Size): readonly Line[] {
    return picture(this.system, this.writes.nextFlush, at, size);
  }
}
