import { Flights } from '../cache/flights.js';
import { Agenda } from '../engine/agenda.js';
import { PerSecond } from '../engine/per-second.js';
import { Quantiles } from '../engine/quantiles.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { generated, type Requests } from '../eviction/requests.js';
import { loadedDatabase } from '../server/loaded-database.js';
import type { Server } from '../server/server.js';
import { ServerTally } from '../server/server-tally.js';
import { Arrivals } from './arrivals.js';
import { planned, type StampedeEvent } from './events.js';
import type { StampedeKnobs } from './knobs.js';
import { Lifetimes } from './lifetimes.js';

/** No run makes more reads than this, so that none goes on for minutes. */
const mostReads = 2_000_000;

const hitMs = 1;

/** Seconds: a little under a nanosecond. */
const gridStep = 2 ** -30;

/**
 * Readers of cached keys that take a while to rebuild. Who finds a key missing rebuilds it, unless the protection has
 * somebody else do so; a rebuild takes its time however many there are, which is kind to the database. Processes take
 * readers in turn, or at random where arrivals are.
 *
 * A database that is loaded has threads and a line: the more rebuilds there are, the longer each takes, and the more readers
 * find the key missing meanwhile. A reader who gives up stores nothing, and who waits for it gets nothing either; its load is
 * executed all the same. (What a read, a rebuild and an expiry do to the same copies is read as one story, and so stands in
 * one file.)
 */
export class StampedeModel implements Model {
  readonly knobs: StampedeKnobs;
  readonly requests: Requests;
  /** When each key's copy expires; 0 for a key that was never filled. */
  readonly expires: Float64Array;
  /** Rebuilds of each key since its last one was done. */
  readonly herd: Int32Array;
  readonly loads: PerSecond;
  readonly expiries = new PerSecond();
  /** Null where rebuilds take as long however many there are. */
  readonly server: Server | null;
  readonly tally: ServerTally;
  readonly flights = new Flights();
  /** Rebuilds under way, readers that wait for somebody else's, and keys that have a copy, fresh or not. */
  rebuilding = 0;
  waiting = 0;
  filled = 0;
  rebuilds = 0;
  stampede = 0;
  staleReads = 0;
  failed = 0;
  hits = 0;
  misses = 0;
  /** How long reads took, in ms. */
  readonly readTimes = new Quantiles();
  readonly #warmUp: number;
  /** The rebuild of each key, for a whole fleet or a process, that others wait for, plus one; 0 for none. */
  readonly #shared: Int32Array;
  readonly #agenda = new Agenda(planned);
  readonly #arrivals: Arrivals;
  readonly #lives: Lifetimes;
  readonly #dice: Stream;
  readonly #turns: Stream;
  readonly #emit: Setting<StampedeEvent>['emit'];
  readonly #rebuildTime: number;
  #reads = 0;

  constructor(knobs: StampedeKnobs, { streams, emit, warmUp, until }: Setting<StampedeEvent>) {
    this.knobs = knobs;
    this.loads = new PerSecond(knobs.databaseCapacity);
    this.requests = generated('zipf', knobs.keys, knobs.zipf, streams.of('keys'));
    this.expires = new Float64Array(knobs.keys);
    this.herd = new Int32Array(knobs.keys);
    this.#shared = new Int32Array(knobs.protection === 'single-flight' ? knobs.keys * knobs.processes : knobs.keys);
    this.#arrivals = new Arrivals(knobs, streams.of('arrivals'));
    this.#lives = new Lifetimes(knobs, streams.of('lives'));
    this.#dice = streams.of('early refreshes');
    this.#turns = streams.of('processes');
    // A step of the time grid short, so that a reader who comes at the very end never slips in by rounding.
    this.#rebuildTime = snap(knobs.rebuildSeconds) - gridStep;
    this.#warmUp = warmUp;
    this.#emit = emit;
    this.tally = new ServerTally(warmUp);
    this.server = loadedDatabase(knobs, knobs.rebuildSeconds, streams, (at, happened, request) => {
      if (this.server !== null) this.tally.hear(this.server, at, happened, request);
      if (happened === 'done') this.#rebuilt(at, request.id);
      else if (happened === 'timed-out' || happened === 'refused') this.#fail(at, request.id, happened === 'refused');
    });
    if (knobs.start === 'full') for (let key = 0; key < knobs.keys; key++) this.#fill(0, key);
    this.#agenda.plan(this.#arrivals.next(), 'read-came');
    // One key tells its own story; of many keys somebody has to keep count, and of a database that slows.
    for (let part = knobs.keys === 1 && this.server === null ? 4 : 1; part <= 4; part++) {
      this.#agenda.plan(snap((until * part) / 4), 'quarter-passed');
    }
  }

  next(): number {
    return Math.min(this.server?.next() ?? Number.POSITIVE_INFINITY, this.#agenda.next());
  }

  step(): void {
    const at = this.next();
    if (this.server !== null && this.server.next() === at) {
      this.server.step();
      return;
    }
    const { kind, subject } = this.#agenda;
    this.#agenda.drop();
    switch (kind) {
      case 'key-expired':
        this.#expire(at, subject);
        break;
      case 'key-rebuilt':
        this.#rebuilt(at, subject);
        break;
      case 'read-came':
        this.#read(at);
        break;
      case 'quarter-passed':
        this.#emit(at, { kind });
    }
  }

  #expire(at: number, key: number): void {
    // The copy may have been replaced by one that lives longer.
    if (this.expires[key] !== at) return;
    this.expiries.add(at);
    this.#emit(at, { kind: 'key-expired', subject: key });
  }

  #read(at: number): void {
    const key = this.requests.next();
    if (++this.#reads < mostReads) this.#agenda.plan(this.#arrivals.next(), 'read-came');
    const left = (this.expires[key] as number) - at;
    if (left > 0 && !this.#refreshesEarly(at, key, left)) {
      this.hits += 1;
      this.#answer(at, at + hitMs / 1000);
      this.#emit(at, { kind: 'read-hit', subject: key });
      return;
    }
    this.misses += 1;
    const stale = this.knobs.serveStale === 'yes' && left <= 0 && (this.expires[key] as number) > 0;
    if (stale) {
      this.staleReads += 1;
      this.#answer(at, at + hitMs / 1000);
    }
    this.#miss(at, key, stale);
  }

  /** XFetch: a read rebuilds with a chance of e^(−t ÷ (β δ)), t being the time left and δ that of a rebuild. */
  #refreshesEarly(at: number, key: number, left: number): boolean {
    const { protection, beta, rebuildSeconds } = this.knobs;
    if (protection !== 'early-refresh') return false;
    const early = this.#dice.uniform() < Math.exp(-left / (beta * rebuildSeconds));
    if (early) this.#emit(at, { kind: 'key-refreshed-early', subject: key, left });
    return early;
  }

  /** A reader that has to rebuild, or to wait for somebody who does, or who was served already and need not wait. */
  #miss(at: number, key: number, served: boolean): void {
    const place = this.#placeOfShared(key);
    const leader = place < 0 ? -1 : (this.#shared[place] as number) - 1;
    if (leader >= 0) {
      if (served) return;
      this.flights.join(leader, this.flights.begin(key, at, 0, 0, place));
      this.waiting += 1;
      this.#emit(at, { kind: 'read-waited', subject: key });
      return;
    }
    const slot = this.flights.begin(key, at, served ? 1 : 0, 0, place);
    if (place >= 0) this.#shared[place] = slot + 1;
    this.rebuilding += 1;
    this.rebuilds += 1;
    this.herd[key] = (this.herd[key] as number) + 1;
    this.stampede = Math.max(this.stampede, this.herd[key] as number);
    this.loads.add(at);
    this.#emit(at, { kind: 'rebuild-began', subject: key });
    if (this.server === null) this.#agenda.plan(at + this.#rebuildTime, 'key-rebuilt', slot);
    else this.server.submit(at, slot);
  }

  /** A reader gives up, or is turned away, and with it those who wait for it; who was served an old copy has lost nothing. */
  #fail(at: number, slot: number, isRefused: boolean): void {
    const key = this.flights.key(slot);
    const place = this.flights.epoch(slot);
    if (place >= 0) this.#shared[place] = 0;
    this.rebuilding -= 1;
    let others = -1;
    for (let reader = slot; reader >= 0; ) {
      const following = this.flights.waiter(reader);
      if (this.flights.version(reader) === 0) this.failed += 1;
      if (reader !== slot) this.waiting -= 1;
      others += 1;
      this.flights.end(reader);
      reader = following;
    }
    this.#emit(at, { kind: 'read-failed', subject: key, others, isRefused });
  }

  /** Where the rebuild that this reader may share is noted; -1 where everybody rebuilds for themselves. */
  #placeOfShared(key: number): number {
    const { protection, processes, arrivals } = this.knobs;
    if (protection === 'lease') return key;
    if (protection !== 'single-flight') return -1;
    const process = arrivals === 'regular' ? this.#reads % processes : this.#turns.below(processes);
    return key * processes + process;
  }

  #rebuilt(at: number, slot: number): void {
    const key = this.flights.key(slot);
    const place = this.flights.epoch(slot);
    if (place >= 0) this.#shared[place] = 0;
    this.rebuilding -= 1;
    const begun = this.herd[key] as number;
    this.herd[key] = 0;
    this.#fill(at, key);
    this.#emit(at, { kind: 'key-rebuilt', subject: key, begun, waiting: this.waiting });
    for (let reader = slot; reader >= 0; ) {
      const following = this.flights.waiter(reader);
      const servedBefore = this.flights.version(reader) === 1;
      if (!servedBefore) this.#answer(this.flights.since(reader), at);
      if (reader !== slot) this.waiting -= 1;
      this.flights.end(reader);
      reader = following;
    }
  }

  #fill(at: number, key: number): void {
    if (this.expires[key] === 0) this.filled += 1;
    const end = at + this.#lives.next();
    this.expires[key] = end;
    this.#agenda.plan(end, 'key-expired', key);
  }

  #answer(since: number, at: number): void {
    if (since >= this.#warmUp) this.readTimes.add((at - since) * 1000);
  }

  measure(at: number): Metrics {
    const reads = this.hits + this.misses;
    return {
      rebuilds: this.rebuilds,
      stampede: this.stampede,
      peakExpiries: this.expiries.peak,
      peakDatabaseLoads: this.loads.peak,
      secondsOverCapacity: this.loads.over,
      p99Ms: this.readTimes.quantile(0.99),
      staleReads: this.staleReads,
      missShare: reads > 0 ? this.misses / reads : null,
      failed: this.failed,
      wastedShare: this.tally.wastedShare,
      databaseBusy: this.server === null ? null : this.tally.busy(at) / this.server.threads,
    };
  }

  gauges(at: number): readonly number[] {
    return [this.loads.now(at), this.rebuilding, this.waiting, this.server?.waiting ?? 0];
  }
}
