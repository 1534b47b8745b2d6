import { formatNumber, formatQuantity } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import { Aftermath } from '../server/aftermath.js';
import type { CacheEvent } from './events.js';
import { capacityOf } from './knobs.js';
import type { System } from './system.js';

/** A herd of loads below this is not worth a sentence. */
const herd = 10;

/** Finds the few moments of a run that a person would mention, and says them. */
export class CacheNarrator implements Narrator<CacheEvent> {
  readonly #system: System;
  readonly #tell: Tell;
  #flushes = 0;
  #herds = 0;
  #herdTold = false;
  #saidStale = false;
  #saidOverload = false;
  readonly #failuresTold = { late: false, refused: false };
  /** Null where nothing can stay down: the database is fixed, or the cache is neither cold nor lost. */
  readonly #aftermath: Aftermath | null;

  constructor(system: System, tell: Tell) {
    this.#system = system;
    this.#tell = tell;
    const { database, crashAt, downSeconds, start } = system.knobs;
    const from = crashAt > 0 || start === 'cold' ? crashAt + downSeconds : Number.POSITIVE_INFINITY;
    const what = crashAt > 0 ? 'the cache was lost' : 'the start with an empty cache';
    this.#aftermath =
      database === 'fixed'
        ? null
        : new Aftermath(from, system.health, tell, {
            down: (seconds) =>
              `${formatQuantity(seconds, 's')} after ${what} more than 10 % of requests still fail, ${plural(system.database.server?.waiting ?? 0, 'request')} in line at the database.`,
            well: (seconds) =>
              seconds === 0
                ? `All is well from the first second after ${what}.`
                : `All is well again, ${formatQuantity(seconds, 's')} after ${what}.`,
          });
    this.#begin();
  }

  get due(): number {
    return this.#aftermath?.due ?? Number.POSITIVE_INFINITY;
  }

  lookIn(before: number): void {
    this.#aftermath?.lookIn(before);
  }

  hear(at: number, event: CacheEvent): void {
    switch (event.kind) {
      case 'database-asked':
        this.#databaseAsked(at);
        break;
      case 'row-loaded':
        this.#loaded(at, event.subject, event.loading);
        break;
      case 'read-answered-stale':
        this.#staleRead(at, event.subject, event.behind);
        break;
      case 'cache-flushed':
        this.#flushed(at, event.subject, event.writes);
        break;
      case 'cache-crashed':
        this.#crashed(at, event.writes, event.keys);
        break;
      case 'cache-recovered':
        this.#tell(at, 'The cache is back, empty.');
        break;
      case 'request-failed':
        this.#failed(at, event.others, event.isRefused);
        break;
      case 'quarter-passed':
        this.#progress(at);
        break;
    }
  }

  #begin(): void {
    const { strategy, keys, capacity, start, requestRate, readRatio } = this.#system.knobs;
    const space = capacity >= keys ? 'room for all of them' : `room for ${formatNumber(capacity)}`;
    const warmth = start === 'warm' ? 'warm' : 'empty';
    const reads = `${plural(requestRate, 'request')} a second, ${formatQuantity(readRatio, '%', 0)} of them reads`;
    this.#tell(0, `${strategy}: ${plural(keys, 'key')}, ${space}, ${reads}; the cache is ${warmth}.`);
    this.#beginOfLoaded();
  }

  #beginOfLoaded(): void {
    const { knobs } = this.#system;
    if (knobs.database === 'fixed') return;
    const threads = plural(knobs.databaseThreads, 'thread');
    const most = plural(capacityOf(knobs), 'request');
    const patience =
      knobs.timeoutSeconds > 0 ? `; who asks gives up after ${formatQuantity(knobs.timeoutSeconds, 's')}` : '';
    this.#tell(0, `The database has ${threads} and can take ${most} a second${patience}.`);
  }

  /** A read reaches the database: the first time that it is asked for too much is worth a sentence. */
  #databaseAsked(at: number): void {
    const { knobs, tally, loading } = this.#system;
    if (loading === 1) this.#herdTold = false;
    if (this.#saidOverload || at < 1 || tally.recentDatabaseReads.perSecond(at) <= capacityOf(knobs)) return;
    this.#saidOverload = true;
    const capacity = plural(capacityOf(knobs), 'read');
    this.#tell(at, `The database is asked for more than it can take, ${capacity} a second.`);
  }

  /** The first who gives up, and the first who is turned away. */
  #failed(at: number, others: number, isRefused: boolean): void {
    const what = isRefused ? 'refused' : 'late';
    if (this.#failuresTold[what]) return;
    this.#failuresTold[what] = true;
    const alone = others === 0 ? '' : `, and ${plural(others, 'reader')} who waited for it`;
    this.#tell(
      at,
      isRefused
        ? `The database's line is full: it turns a request away${alone}, and keeps its answers quick.`
        : `The first has waited ${formatQuantity(this.#system.knobs.timeoutSeconds, 's')} for the database and gives up${alone}: it is done all the same, for nobody.`,
    );
  }

  /** A load is about to be done: many others under way are a herd. */
  #loaded(at: number, key: number, loading: number): void {
    const { knobs, keys } = this.#system;
    if (loading < herd || this.#herdTold || knobs.keys > herd) return;
    this.#herdTold = true;
    if (++this.#herds > 3) return;
    this.#tell(at, `${formatNumber(loading)} readers load at once; key ${keys.nameOf(key)} is the first to come.`);
  }

  #staleRead(at: number, key: number, behind: number): void {
    if (this.#saidStale) return;
    this.#saidStale = true;
    this.#tell(at, `The first stale read: key ${this.#system.keys.nameOf(key)}, ${plural(behind, 'write')} too old.`);
  }

  #flushed(at: number, keys: number, writes: number): void {
    if (keys === 0 || ++this.#flushes > 5) return;
    this.#tell(at, `The cache saves ${plural(keys, 'key')} to the database, for ${plural(writes, 'write')}.`);
  }

  #crashed(at: number, writes: number, keys: number): void {
    const lost = `${plural(writes, 'acknowledged write')} lost, the newest values of ${plural(keys, 'key')}`;
    const { downSeconds } = this.#system.knobs;
    const back = downSeconds === 0 ? 'is back at once, empty' : `is away for ${formatQuantity(downSeconds, 's')}`;
    this.#tell(at, `The cache crashes and ${back}: ${writes === 0 ? 'no acknowledged write is lost' : lost}.`);
  }

  #progress(at: number): void {
    const { tally, knobs } = this.#system;
    const parts: string[] = [];
    if (knobs.readRatio > 0) {
      const now = tally.recentDatabaseReads.perSecond(at);
      const rate = formatQuantity(now, '/s', now < 100 ? 1 : 0);
      parts.push(`${formatQuantity(tally.hitRatio, '%', 1)} hits`);
      parts.push(`${plural(tally.databaseReads, 'database read')}, ${rate} now`);
    }
    if (knobs.readRatio < 1) parts.push(plural(tally.databaseWrites, 'database write'));
    if (tally.staleReads > 0) parts.push(plural(tally.staleReads, 'stale read'));
    if (tally.unsaved > 0) parts.push(`${plural(tally.unsaved, 'write')} unsaved`);
    const { server } = this.#system.database;
    if (server !== null) parts.push(`${formatNumber(server.waiting)} in line at the database`);
    if (tally.failed > 0) parts.push(`${plural(tally.failed, 'request')} failed`);
    this.#tell(at, `After ${formatQuantity(at, 's')}: ${parts.join('; ')}.`);
  }
}

/** "1 key", "1,400 keys". */
